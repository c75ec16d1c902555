import ts from "typescript";
import { exportListsOf, filesUnder, syntaxOf } from "./source-tree.mjs";

const forbidden = new Set([
  "utils",
  "util",
  "helpers",
  "helper",
  "types",
  "services",
  "service",
  "hooks",
  "lib",
  "common",
  "shared",
  "misc",
]);
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
// Next's own names for folders of addresses: [slug], [...rest], (group), @slot, _private.
const addressFolder = /^(\[+(\.\.\.)?[a-z][A-Za-z0-9]*\]+|\([a-z-]+\)|@[a-z-]+)$/;

function problemsOfName(path) {
  const names = path.split("/");
  const isAddress = path.startsWith("src/app/");
  const problems = [];
  for (const [place, name] of names.entries()) {
    const isFile = place === names.length - 1;
    const stem = isFile ? name.split(".")[0] : name;
    if (forbidden.has(stem)) {
      problems.push(
        `"${stem}" says nothing of what it holds: name the noun. A type lives beside the function that makes it.`,
      );
    }
    if (stem === "index") {
      problems.push("No barrels: import from the file that makes the thing.");
    }
    // An address may carry the ending of the file it answers with: observations.csv.
    const isNamed =
      kebab.test(isAddress ? stem.replace(/\.[a-z]+$/, "") : stem) ||
      (isAddress && !isFile && addressFolder.test(stem));
    if (!isNamed) problems.push(`"${stem}" is not in kebab-case.`);
  }
  return problems;
}

function isBarrel(root, path) {
  const tree = syntaxOf(root, path);
  return (
    tree.statements.length > 0 &&
    exportListsOf(tree).some(({ moduleSpecifier }) => moduleSpecifier !== undefined) &&
    tree.statements.every((line) => ts.isExportDeclaration(line) || ts.isImportDeclaration(line))
  );
}

/** Names of files and folders in src: kebab-case, no drawers for odds and ends, no barrels. */
export const guard = {
  name: "file-names",
  async judge(root) {
    const files = filesUnder(root, "src");
    const breaches = files.flatMap((at) => problemsOfName(at).map((says) => ({ at, says })));
    for (const at of files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"))) {
      if (isBarrel(root, at)) {
        breaches.push({ at, says: "No barrels: import from the file that makes the thing." });
      }
    }
    return { looked: files.length, unit: "files", breaches };
  },
};
