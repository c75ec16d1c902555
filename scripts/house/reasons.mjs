import ts from "typescript";
import { placeOf, sourcesUnder, syntaxOf, walk } from "./source-tree.mjs";

function isUnexplainedCast(node, lines, tree) {
  if (!ts.isAsExpression(node) || node.type.getText() === "const") return false;
  const last = tree.getLineAndCharacterOfPosition(node.getEnd()).line;
  const first = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line;
  return !lines.slice(Math.max(0, first - 1), last + 1).some((line) => line.includes("//"));
}

function judgeLines(path, lines) {
  const breaches = [];
  for (const [index, line] of lines.entries()) {
    const at = `${path}:${index + 1}`;
    if (/(\/\/|\*).*\b(TODO|FIXME|XXX|HACK)\b/.test(line)) {
      breaches.push({
        at,
        says: "Nothing is left for later in the code: do it, or open an issue.",
      });
    }
    if (/@ts-(ignore|nocheck)/.test(line)) {
      breaches.push({ at, says: "The compiler is not silenced: mend the type." });
    }
    if (/@ts-expect-error\s*$/.test(line) || /biome-ignore [\w/]+:?\s*$/.test(line)) {
      breaches.push({ at, says: "An exception carries its reason on its own line." });
    }
  }
  return breaches;
}

/** Exceptions carry their reason: casts, lint and compiler comments; nothing is left for later. */
export const guard = {
  name: "reasons",
  async judge(root) {
    const files = ["src", "tests", "prisma", "bench"].flatMap((folder) =>
      sourcesUnder(root, folder),
    );
    const breaches = [];
    for (const path of files) {
      const tree = syntaxOf(root, path);
      const lines = tree.text.split("\n");
      breaches.push(...judgeLines(path, lines));
      if (!path.startsWith("src/")) continue;
      walk(tree, (node) => {
        if (!isUnexplainedCast(node, lines, tree)) return;
        const says = `\`as ${node.type.getText()}\` overrules the compiler: say why on the line, or make the type fit.`;
        breaches.push({ at: placeOf(tree, node), says });
      });
    }
    return { looked: files.length, unit: "files", breaches };
  },
};
