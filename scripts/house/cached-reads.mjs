import ts from "typescript";
import { placeOf, sourcesUnder, syntaxOf, walk } from "./source-tree.mjs";

const home = "src/features/publication/";

/** "use cache" makes a function callable over HTTP with any arguments: only published data may be read that way. */
export const guard = {
  name: "cached-reads",
  async judge(root) {
    const files = sourcesUnder(root);
    const breaches = [];
    for (const path of files) {
      if (path.startsWith(home)) continue;
      const tree = syntaxOf(root, path);
      walk(tree, (node) => {
        const isCached =
          ts.isExpressionStatement(node) &&
          ts.isStringLiteral(node.expression) &&
          node.expression.text.startsWith("use cache");
        if (!isCached) return;
        const says = `"use cache" opens this function to anyone over HTTP, with arguments of their choice. It may stand only in ${home}, over released data; elsewhere use React's cache().`;
        breaches.push({ at: placeOf(tree, node), says });
      });
    }
    return { looked: files.length, unit: "files", breaches };
  },
};
