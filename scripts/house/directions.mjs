import { existsSync } from "node:fs";
import { join } from "node:path";
import { cruise } from "dependency-cruiser";
import ts from "typescript";
import { cruiseOptions, directionRules } from "./direction-rules.mjs";

const comments = new Map(directionRules.map(({ name, comment }) => [name, comment]));

/**
 * The aliases of tsconfig.json as absolute folders. dependency-cruiser's own reading of them starts
 * from where the process was started, and would judge another tree than `root`.
 */
function aliasesOf(root) {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const paths = Object.entries(config?.compilerOptions?.paths ?? {});
  return Object.fromEntries(
    paths.map(([alias, [target]]) => [
      alias.replace("/*", ""),
      join(root, target.replace("/*", "")),
    ]),
  );
}

function breachOf({ from, to, rule, cycle }) {
  const way = cycle ? cycle.map(({ name }) => name).join(" → ") : to;
  return { at: from, says: `${rule.name}: imports ${way}. ${comments.get(rule.name)}` };
}

/** Who imports whom: src/ against every direction rule. */
export const guard = {
  name: "directions",
  async judge(root) {
    if (!existsSync(join(root, "src"))) return { looked: 0, unit: "imports", breaches: [] };
    const { tsConfig: _ofCommandLine, ...options } = cruiseOptions;
    const { output } = await cruise(
      ["src"],
      { ...options, baseDir: root, validate: true, ruleSet: { forbidden: directionRules } },
      { alias: aliasesOf(root) },
    );
    const own = output.modules.filter(({ source }) => source.startsWith("src/"));
    const imports = own.flatMap(({ dependencies }) => dependencies);
    const aliased = imports.filter(
      ({ module, resolved }) => module.startsWith("@/") && resolved.startsWith("src/"),
    );
    const breaches = output.summary.violations.map(breachOf);
    if (aliased.length === 0) {
      breaches.push({
        at: "tsconfig.json",
        says: "directions: no import through @/ was followed, so nothing was judged. Mend paths in tsconfig.json.",
      });
    }
    return {
      looked: imports.length,
      unit: `imports of ${own.length} files (${aliased.length} through @/) by ${directionRules.length} rules`,
      breaches,
    };
  },
};
