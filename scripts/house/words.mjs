import ts from "typescript";
import { filesUnder, placeOf, sourcesUnder, syntaxOf, textOf, walk } from "./source-tree.mjs";

const instead = new Map([
  ["project", "initiative or activity"],
  ["projects", "initiatives or activities"],
  ["campaign", "initiative or activity"],
  ["campaigns", "initiatives or activities"],
  ["metric", "indicator"],
  ["metrics", "indicators"],
  ["kpi", "indicator"],
  ["kpis", "indicators"],
  ["vote", "position"],
  ["votes", "positions"],
  ["voter", "stakeholder"],
  ["voting", "consent round"],
  ["task", "action item"],
  ["tasks", "action items"],
]);

function wordsOf(name) {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z]+/)
    .map((word) => word.toLowerCase());
}

function foreignWordOf(name) {
  return wordsOf(name).find((word) => instead.has(word)) ?? null;
}

function says(name, word) {
  return `"${name}" uses "${word}", which is not a word of this domain. Say ${instead.get(word)} (docs/domain.md, section 1).`;
}

function judgeSource(root, path) {
  const tree = syntaxOf(root, path);
  const breaches = [];
  walk(tree, (node) => {
    if (!ts.isIdentifier(node)) return;
    const word = foreignWordOf(node.text);
    if (word) breaches.push({ at: placeOf(tree, node), says: says(node.text, word) });
  });
  return breaches;
}

function judgeSchema(root, path) {
  const breaches = [];
  for (const [index, line] of textOf(root, path).split("\n").entries()) {
    const [code] = line.split("//");
    const word = foreignWordOf(code);
    if (word) breaches.push({ at: `${path}:${index + 1}`, says: says(code.trim(), word) });
  }
  return breaches;
}

function judgeMessages(root, path) {
  const breaches = [];
  for (const [index, line] of textOf(root, path).split("\n").entries()) {
    const word = foreignWordOf(line);
    if (word) breaches.push({ at: `${path}:${index + 1}`, says: says(line.trim(), word) });
  }
  return breaches;
}

/** Names in code, files, tables and English messages are the domain's words. */
export const guard = {
  name: "words",
  async judge(root) {
    const files = filesUnder(root, "src");
    const breaches = [];
    for (const path of files) {
      const word = foreignWordOf(path);
      if (word) breaches.push({ at: path, says: says(path, word) });
    }
    for (const path of sourcesUnder(root)) breaches.push(...judgeSource(root, path));
    const schema = filesUnder(root, "prisma/schema", [".prisma"]);
    const messages = filesUnder(root, "src/i18n/messages/en", [".json"]);
    for (const path of messages) breaches.push(...judgeMessages(root, path));
    for (const path of schema) breaches.push(...judgeSchema(root, path));
    return { looked: files.length + schema.length, unit: "files", breaches };
  },
};
