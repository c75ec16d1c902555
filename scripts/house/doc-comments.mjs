import { docCommentsOf, exportsOf, placeOf, sourcesUnder, syntaxOf } from "./source-tree.mjs";

/** Everything exported in domain and platform says in a sentence what it is. */
export const guard = {
  name: "doc-comments",
  async judge(root) {
    const files = ["src/domain", "src/platform"].flatMap((folder) => sourcesUnder(root, folder));
    const breaches = [];
    let looked = 0;
    for (const path of files) {
      const tree = syntaxOf(root, path);
      const exported = exportsOf(tree);
      // Overloads are one function: one comment above the first speaks for all.
      const told = new Set(
        exported.filter(({ node }) => docCommentsOf(node).length > 0).map(({ name }) => name),
      );
      for (const { name, node } of exported) {
        looked += 1;
        if (told.has(name)) continue;
        const says = path.startsWith("src/domain/")
          ? `${name} has no doc comment: /** W5: … */, its rule first, in a sentence a backbone director understands.`
          : `${name} has no doc comment: say in a sentence what it is for.`;
        breaches.push({ at: placeOf(tree, node), says });
      }
    }
    return { looked, unit: `exports of ${files.length} files`, breaches };
  },
};
