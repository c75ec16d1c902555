import { exportListsOf, exportsOf, placeOf, sourcesUnder, syntaxOf } from "./source-tree.mjs";

/** Queries say what they do: get (or not found), find (may be null), list (many), count, is (yes or no). */
export const guard = {
  name: "queries",
  async judge(root) {
    const files = sourcesUnder(root, "src/features").filter((path) => path.includes("/queries/"));
    const breaches = [];
    let looked = 0;
    for (const path of files) {
      const tree = syntaxOf(root, path);
      const values = exportsOf(tree).filter(({ kind }) => kind === "value");
      looked += values.length;
      for (const { name, node } of values) {
        if (/^(get|find|list|count|is|has)[A-Z]/.test(name)) continue;
        const says = `${name}: a query is called get… (throws not found), find… (may be null), list… (many), count… or is… (yes or no); nothing else is exported from it but view types.`;
        breaches.push({ at: placeOf(tree, node), says });
      }
      if (values.length === 0 && exportListsOf(tree).length === 0) {
        breaches.push({ at: path, says: "This file of queries exports no query." });
      }
    }
    return { looked, unit: `queries in ${files.length} files`, breaches };
  },
};
