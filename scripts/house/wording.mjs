import ts from "typescript";
import { placeOf, sourcesUnder, syntaxOf, walk } from "./source-tree.mjs";

const read = new Set([
  "alt",
  "aria-label",
  "aria-description",
  "label",
  "placeholder",
  "title",
  "description",
]);
const advice = 'Words people see come from src/i18n/messages by key: t("…").';

function hasWords(text) {
  return /\p{L}{2}/u.test(text.replace(/&[a-z]+;/g, ""));
}

function wordsAt(node) {
  if (ts.isJsxText(node)) return node.text;
  const isRead =
    ts.isJsxAttribute(node) &&
    read.has(node.name.getText()) &&
    node.initializer &&
    ts.isStringLiteral(node.initializer);
  return isRead ? node.initializer.text : "";
}

/** No sentence for people stands in a component, a page or the design system. */
export const guard = {
  name: "wording",
  async judge(root) {
    const files = sourcesUnder(root).filter((path) => path.endsWith(".tsx"));
    const breaches = [];
    for (const path of files) {
      const tree = syntaxOf(root, path);
      walk(tree, (node) => {
        const text = wordsAt(node);
        if (!hasWords(text)) return;
        breaches.push({ at: placeOf(tree, node), says: `"${text.trim()}": ${advice}` });
      });
    }
    return { looked: files.length, unit: "files with markup", breaches };
  },
};
