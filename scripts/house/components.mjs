import { exportsOf, placeOf, sourcesUnder, syntaxOf } from "./source-tree.mjs";

/** One exported component a file. */
export const guard = {
  name: "components",
  async judge(root) {
    const files = sourcesUnder(root, "src/features").filter((path) =>
      path.includes("/components/"),
    );
    const breaches = [];
    for (const path of files) {
      const tree = syntaxOf(root, path);
      const values = exportsOf(tree).filter(({ kind }) => kind === "value");
      const [only] = values;
      if (values.length === 1 && /^[A-Z]/.test(only.name)) continue;
      const names = values.map(({ name }) => name).join(", ") || "nothing";
      const says = `A component file exports one component; this one exports ${names}. Split it, or keep what only it needs unexported.`;
      breaches.push({ at: only ? placeOf(tree, only.node) : path, says });
    }
    return { looked: files.length, unit: "components", breaches };
  },
};
