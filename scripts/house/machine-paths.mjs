import { statSync } from "node:fs";
import { join } from "node:path";
import { filesUnder, textOf } from "./source-tree.mjs";

const text =
  /(^|\/)[^.]+$|\.(tsx?|mjs|cjs|jsx?|json|md|css|csv|sql|prisma|toml|ya?ml|sh|svg|html|txt|example)$/;
const largest = 2_000_000;
// Put together here so that this file does not find itself.
const machinePath = new RegExp(
  `(?<![\\w./-])(/(${["work", "root"].join("|")})/[a-z.]|/(${["home", "Users"].join("|")})/[A-Za-z]|[A-Z]:\\\\Users)`,
);

/** No file names a place that exists on one machine only. */
export const guard = {
  name: "machine-paths",
  async judge(root) {
    const files = filesUnder(root).filter(
      (path) =>
        text.test(path) &&
        path !== "package-lock.json" &&
        !path.endsWith(".tsbuildinfo") &&
        statSync(join(root, path)).size <= largest,
    );
    const breaches = [];
    for (const path of files) {
      for (const [index, line] of textOf(root, path).split("\n").entries()) {
        const found = machinePath.exec(line);
        if (!found) continue;
        const says = `"${found[0]}…" exists on one machine only: use a path from the repository's root, or os.tmpdir().`;
        breaches.push({ at: `${path}:${index + 1}`, says });
      }
    }
    return { looked: files.length, unit: "files", breaches };
  },
};
