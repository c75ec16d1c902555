import ts from "typescript";
import {
  docCommentsOf,
  exportsOf,
  placeOf,
  sourcesUnder,
  syntaxOf,
  textOf,
} from "./source-tree.mjs";

export const machinesPage = "ARCHITECTURE.md";
const opening = "<!-- state-machines:start -->";
const closing = "<!-- state-machines:end -->";

function plain(node) {
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return plain(node.expression);
  return node;
}

function textsOf(node) {
  const bare = plain(node);
  if (ts.isStringLiteralLike(bare)) return [bare.text];
  if (ts.isArrayLiteralExpression(bare)) return bare.elements.flatMap(textsOf);
  return bare.kind === ts.SyntaxKind.NullKeyword ? ["[*]"] : [bare.getText()];
}

function rowOf(element) {
  const object = plain(element);
  if (!ts.isObjectLiteralExpression(object)) return null;
  const cells = Object.fromEntries(
    object.properties
      .filter(ts.isPropertyAssignment)
      .map(({ name, initializer }) => [name.getText(), textsOf(initializer)]),
  );
  return cells.from && cells.to && cells.command ? cells : null;
}

/** Every exported table `…Transitions` of src/domain: name, place, first sentence of its comment, rows. */
export function machinesOf(root) {
  const machines = [];
  for (const path of sourcesUnder(root, "src/domain")) {
    const tree = syntaxOf(root, path);
    for (const { name, node, value } of exportsOf(tree)) {
      if (!name.endsWith("Transitions") || !value) continue;
      const table = plain(value);
      const rows = ts.isArrayLiteralExpression(table) ? table.elements.map(rowOf) : [null];
      const [comment = ""] = docCommentsOf(node);
      machines.push({ name, at: placeOf(tree, node), path, comment, rows });
    }
  }
  return machines;
}

function titleOf(name) {
  const words = name
    .replace(/Transitions$/, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
  return words[0].toUpperCase() + words.slice(1);
}

function arrowsOf({ from, to, command, gate }) {
  const label = gate ? `${command[0]} [${gate.join(", ")}]` : command[0];
  return from.flatMap((start) => to.map((end) => `    ${start} --> ${end}: ${label}`));
}

/** The drawings between the two marks. */
export function printMachines(root) {
  const drawings = machinesOf(root).map(({ name, path, rows }) =>
    [
      `**${titleOf(name)}** (\`${path}\`)`,
      "",
      "```mermaid",
      "stateDiagram-v2",
      ...rows.filter((row) => row !== null).flatMap(arrowsOf),
      "```",
      "",
    ].join("\n"),
  );
  return `${opening}\n\n${drawings.join("\n")}\n${closing}`;
}

/** The page with its drawings made anew, or null where it has no marks to put them between. */
export function pageWithMachines(root, page) {
  const start = page.indexOf(opening);
  const end = page.indexOf(closing);
  if (start < 0 || end < start) return null;
  return page.slice(0, start) + printMachines(root) + page.slice(end + closing.length);
}

/** ARCHITECTURE.md draws the state machines as their tables in src/domain say them. */
export const guard = {
  name: "state-machines",
  async judge(root) {
    const machines = machinesOf(root);
    const breaches = machines
      .filter(({ rows }) => rows.length === 0 || rows.includes(null))
      .map(({ name, at }) => ({
        at,
        says: `${name}: each row of a table of transitions is { from, command, to } or { from, command, to, gate }, written out.`,
      }));
    const page = textOf(root, machinesPage) ?? "";
    const fresh = pageWithMachines(root, page);
    if (fresh === null) {
      const says = `There is no place for the state machines: put these two lines where they belong.\n      ${opening}\n      ${closing}`;
      breaches.push({ at: machinesPage, says });
    } else if (fresh !== page) {
      const says =
        "The drawings no longer say what the tables say: node scripts/house/print-state-machines.mjs.";
      breaches.push({ at: machinesPage, says });
    }
    const transitions = machines.flatMap(({ rows }) => rows).length;
    return { looked: transitions, unit: `transitions of ${machines.length} tables`, breaches };
  },
};
