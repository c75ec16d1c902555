import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, sep } from "node:path";
import ts from "typescript";

const skipped = new Set([
  "node_modules",
  ".git",
  ".next",
  ".data",
  "generated",
  "coverage",
  "test-results",
  "playwright-report",
]);

/** Every file under a folder of `root`, as paths from `root` with slashes, in alphabetical order. */
export function filesUnder(root, folder = ".", endings = [""]) {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  const found = [];
  for (const entry of readdirSync(start, { withFileTypes: true })) {
    const path = folder === "." ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      // The planted breaches are not the product's own files.
      if (skipped.has(entry.name) || path === "tests/house/fixtures") continue;
      found.push(...filesUnder(root, path, endings));
    } else if (entry.isFile() && endings.some((ending) => entry.name.endsWith(ending))) {
      found.push(path.split(sep).join("/"));
    }
  }
  return found.sort();
}

/** TypeScript files under a folder of `root`. */
export function sourcesUnder(root, folder = "src") {
  return filesUnder(root, folder, [".ts", ".tsx"]).filter((path) => !path.endsWith(".d.ts"));
}

/** The text of one file of `root`, or null where it does not exist. */
export function textOf(root, path) {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

const trees = new Map();

/** One file's syntax tree. */
export function syntaxOf(root, path) {
  const key = join(root, path);
  const known = trees.get(key);
  if (known) return known;
  const kind = path.endsWith(".tsx") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(
    path,
    readFileSync(key, "utf8"),
    ts.ScriptTarget.Latest,
    true,
    kind,
  );
  trees.set(key, tree);
  return tree;
}

/** Calls `visit` for a node and all below it. */
export function walk(node, visit) {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Where a node stands, as "src/file.ts:12". */
export function placeOf(tree, node) {
  const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
  return `${tree.fileName}:${line + 1}`;
}

function isExported(statement) {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function namesDeclaredBy(statement) {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map((declaration) => ({
      name: declaration.name.getText(),
      node: statement,
      value: declaration.initializer ?? null,
      kind: "value",
    }));
  }
  const kind =
    ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement) ? "type" : "value";
  const name = statement.name?.getText() ?? "default";
  return [{ name, node: statement, value: statement, kind }];
}

/** What a file exports by declaration: name, node, value (initializer or declaration) and kind ("value" or "type"). */
export function exportsOf(tree) {
  return tree.statements.filter(isExported).flatMap(namesDeclaredBy);
}

/** Export lists of a file: `export … from "…"` and `export { … }`. */
export function exportListsOf(tree) {
  return tree.statements.filter(ts.isExportDeclaration);
}

/** The name of the function that a value is made by calling, or null. */
export function makerOf(value) {
  return value && ts.isCallExpression(value) ? value.expression.getText() : null;
}

/** The doc comments that stand directly before a node. */
export function docCommentsOf(node) {
  return ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map((comment) => comment.getText());
}

/** "agree-indicator" → "agreeIndicator". */
export function camelCase(kebab) {
  return kebab.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

/** The file's name without folder and ending. */
export function stemOf(path) {
  return basename(path).replace(/\.tsx?$/, "");
}
