import ts from "typescript";
import { placeOf, sourcesUnder, syntaxOf, walk } from "./source-tree.mjs";

const globals = new Set([
  "Promise",
  "process",
  "fetch",
  "console",
  "performance",
  "crypto",
  "window",
  "document",
  "setTimeout",
  "setInterval",
  "queueMicrotask",
  "globalThis",
]);

function impurityOf(node) {
  if (ts.isAwaitExpression(node)) return "await";
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return "async";
  const isClock =
    ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length;
  if (isClock) return "new Date()";
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    if (text === "Date.now" || text === "Math.random" || text.startsWith("Temporal.Now"))
      return text;
  }
  const isName =
    ts.isIdentifier(node) &&
    globals.has(node.text) &&
    !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) &&
    !(ts.isPropertyAssignment(node.parent) && node.parent.name === node) &&
    !(ts.isPropertySignature(node.parent) && node.parent.name === node);
  return isName ? node.text : null;
}

/** src/domain has no clock, no chance, no world and no waiting. */
export const guard = {
  name: "domain-purity",
  async judge(root) {
    const files = sourcesUnder(root, "src/domain");
    const breaches = [];
    for (const path of files) {
      const tree = syntaxOf(root, path);
      walk(tree, (node) => {
        const found = impurityOf(node);
        if (found === null) return;
        const says = `${found}: rules are pure. Take the present, chance or what was loaded as an argument.`;
        breaches.push({ at: placeOf(tree, node), says });
      });
    }
    return { looked: files.length, unit: "files of rules", breaches };
  },
};
