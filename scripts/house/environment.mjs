import ts from "typescript";
import { filesUnder, placeOf, sourcesUnder, syntaxOf, textOf, walk } from "./source-tree.mjs";

const settingsFile = "src/platform/env.ts";
const example = ".env.example";

/** The keys of the first z.object({…}) in env.ts. */
function settingsOf(root) {
  if (textOf(root, settingsFile) === null) return [];
  const keys = [];
  walk(syntaxOf(root, settingsFile), (node) => {
    const isSchema =
      ts.isCallExpression(node) && /^z\.(strict)?[oO]bject$/.test(node.expression.getText());
    if (!isSchema || keys.length > 0) return;
    const [shape] = node.arguments;
    for (const property of shape.properties) keys.push(property.name.getText());
  });
  return keys;
}

/** What scripts/ read beside the product: the address to listen on and where a browser stands. */
function settingsOfScripts(root) {
  const names = new Set();
  for (const path of filesUnder(root, "scripts", [".mjs"])) {
    if (path.startsWith("scripts/house/")) continue;
    for (const [, name] of textOf(root, path).matchAll(/process\.env\.([A-Z][A-Z0-9_]*)/g))
      names.add(name);
  }
  return names;
}

function judgeReads(root, files) {
  const breaches = [];
  for (const path of files) {
    if (path === settingsFile) continue;
    const tree = syntaxOf(root, path);
    walk(tree, (node) => {
      const isEnvironment = ts.isPropertyAccessExpression(node) && node.getText() === "process.env";
      if (!isEnvironment) return;
      // Next replaces these two while it builds; they are not settings.
      if (/^process\.env\.(NODE_ENV|NEXT_RUNTIME)$/.test(node.parent.getText())) return;
      const says = `Settings are read in ${settingsFile} only, where they are checked and told: add the key there and to ${example}, then call environment().`;
      breaches.push({ at: placeOf(tree, node), says });
    });
  }
  return breaches;
}

/** Settings have one place: .env.example explains exactly what env.ts reads, and nothing else reads the process. */
export const guard = {
  name: "environment",
  async judge(root) {
    const settings = settingsOf(root);
    const lines = (textOf(root, example) ?? "").split("\n");
    const explained = lines
      .map((line) => /^#? ?([A-Z][A-Z0-9_]*)=/.exec(line)?.[1])
      .filter((name) => name !== undefined);
    const scripts = settingsOfScripts(root);
    const breaches = [
      ...settings
        .filter((name) => !explained.includes(name))
        .map((name) => ({
          at: example,
          says: `${name} is read in ${settingsFile} but not explained here.`,
        })),
      ...explained
        .filter((name) => !settings.includes(name) && !scripts.has(name))
        .map((name) => ({ at: example, says: `${name} is explained here but nothing reads it.` })),
    ];
    const files = sourcesUnder(root);
    breaches.push(...judgeReads(root, files));
    return { looked: settings.length, unit: `settings; ${files.length} files read`, breaches };
  },
};
