import ts from "typescript";
import { docCommentsOf, filesUnder, sourcesUnder, syntaxOf, textOf, walk } from "./source-tree.mjs";

const page = "docs/domain.md";
const row = /^\| ([A-Z]\d{0,2}) \| .+? \| (yes|no) \| (.*?) \|$/;
const number = /\b(?:[TWMAP]\d{1,2}|D)\b/g;

/** The front list of docs/domain.md: number, whether it is built, and where its doc comment stands. */
export function rulesOf(text) {
  return text
    .split("\n")
    .map((line) => row.exec(line))
    .filter((match) => match !== null)
    .map(([, rule, built, place]) => ({
      rule,
      isBuilt: built === "yes",
      place: place.replaceAll("`", "").trim(),
    }));
}

/** The rule numbers a text quotes; "M10–M13" and "M10 to M13" are all four. */
function ruleNumbers(text) {
  const plain = [...text.matchAll(number)].map(([found]) => found);
  for (const [, letter, first, last] of text.matchAll(
    /\b([TWMAP])(\d{1,2})(?:–| to )\1(\d{1,2})\b/g,
  )) {
    for (let value = Number(first); value <= Number(last); value += 1) plain.push(letter + value);
  }
  return plain;
}

/** The doc comments of TypeScript and the comments of the schema below a folder. */
function commentsBelow(root, place) {
  const comments = [];
  for (const path of sourcesUnder(root, place)) {
    walk(syntaxOf(root, path), (node) => comments.push(...docCommentsOf(node)));
  }
  for (const path of filesUnder(root, place, [".prisma"])) {
    const lines = (textOf(root, path) ?? "").split("\n");
    comments.push(...lines.filter((line) => line.trim().startsWith("//")));
  }
  return comments;
}

/** What stands before the colon: "W5, W6: …" is about W5 and W6, "see W7" is about neither. */
function headOf(comment) {
  const [first = ""] = comment.replace(/^[/*\s]+/, "").split(":");
  return /^[TWMAPD\d\s,–]+( (and|to) [TWMAPD\d\s,–]+)*$/.test(first) ? first : "";
}

const titleMakers = /^(it|test|describe|describeGate)(\.[a-z]+)*(\(.*\))?$/s;

function numbersInTestTitles(root) {
  const numbers = new Set();
  const files = sourcesUnder(root, "tests").filter((path) => !path.startsWith("tests/house/"));
  for (const path of files) {
    walk(syntaxOf(root, path), (node) => {
      if (!ts.isCallExpression(node) || !titleMakers.test(node.expression.getText())) return;
      const [title] = node.arguments;
      if (!title || !(ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))) return;
      for (const found of ruleNumbers(title.getText())) numbers.add(found);
    });
  }
  return numbers;
}

/** From each built rule one can walk to its code and to its test, by its number. */
export const guard = {
  name: "rules",
  async judge(root) {
    const rules = rulesOf(textOf(root, page) ?? "");
    const known = new Set(rules.map(({ rule }) => rule));
    const inTests = numbersInTestTitles(root);
    const told = new Map();
    const toldIn = (place) => {
      if (!told.has(place)) {
        const heads = commentsBelow(root, place).map((comment) =>
          place === "src/domain" ? headOf(comment) : comment,
        );
        told.set(place, new Set(heads.flatMap(ruleNumbers)));
      }
      return told.get(place);
    };
    const breaches = [];
    const built = rules.filter(({ isBuilt }) => isBuilt);
    for (const { rule, place } of built) {
      if (!toldIn(place).has(rule)) {
        const says = `${rule} is marked as built, but no doc comment in ${place} begins with its number: /** ${rule}: … */ above what decides it.`;
        breaches.push({ at: page, says });
      }
      if (!inTests.has(rule)) {
        const says = `${rule} is marked as built, but no test carries its number in its title: it("${rule}: …").`;
        breaches.push({ at: page, says });
      }
    }
    const quoted = new Set(commentsBelow(root, "src/domain").flatMap(ruleNumbers));
    for (const found of quoted) {
      if (known.has(found)) continue;
      breaches.push({
        at: "src/domain",
        says: `A doc comment quotes ${found}, which ${page} does not list.`,
      });
    }
    return { looked: built.length, unit: `built rules of ${rules.length}`, breaches };
  },
};
