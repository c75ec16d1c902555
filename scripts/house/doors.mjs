import ts from "typescript";
import { camelCase, exportsOf, makerOf, placeOf, sourcesUnder, syntaxOf } from "./source-tree.mjs";

const routeMakers = new Set(["route", "tokenRoute", "memberRoute", "linkRoute"]);

/** Actions that are no command, each with its reason. */
const otherActions = new Map([
  ["endSessionAction", "forgets a cookie of this browser: needs no right, changes no row"],
]);
const methods = new Set(["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]);

function directivesOf(tree) {
  return tree.statements
    .filter((line) => ts.isExpressionStatement(line) && ts.isStringLiteral(line.expression))
    .map((line) => line.expression.text);
}

function judgeActions(tree) {
  const breaches = [];
  if (!directivesOf(tree).includes("use server")) {
    breaches.push({ at: tree.fileName, says: 'actions.ts begins with "use server".' });
  }
  for (const { name, value, node, kind } of exportsOf(tree)) {
    if (kind === "type" || otherActions.has(name)) continue;
    const at = placeOf(tree, node);
    if (makerOf(value) !== "formAction") {
      const says = `${name} is open to everybody over HTTP and must come through the one door: export const ${name} = formAction(command).`;
      breaches.push({ at, says });
      continue;
    }
    const [given] = value.arguments;
    const expected = given ? `${camelCase(given.getText())}Action` : name;
    if (name !== expected) breaches.push({ at, says: `This action is called ${expected}.` });
  }
  return breaches;
}

function judgeRoute(tree) {
  const exported = exportsOf(tree).filter(({ name }) => methods.has(name));
  const breaches = exported
    .filter(({ value }) => !routeMakers.has(makerOf(value)))
    .map(({ name, node }) => ({
      at: placeOf(tree, node),
      says: `${name} must come through the one door of addresses: export const ${name} = route(…), tokenRoute(…) or memberRoute(…), which proves who asks and answers in problems.`,
    }));
  if (exported.length === 0) {
    breaches.push({
      at: tree.fileName,
      says: "This address answers nothing: export GET, POST … = route(…).",
    });
  }
  return breaches;
}

function judgeInline(tree) {
  const breaches = [];
  const visit = (node) => {
    const isDirective =
      ts.isExpressionStatement(node) &&
      ts.isStringLiteral(node.expression) &&
      node.expression.text === "use server";
    if (isDirective) {
      breaches.push({
        at: placeOf(tree, node),
        says: '"use server" opens a door to everybody; it stands in actions.ts of a feature only.',
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return breaches;
}

/** Every way in from outside is formAction(…) or route(…). */
export const guard = {
  name: "doors",
  async judge(root) {
    const files = sourcesUnder(root);
    const breaches = [];
    let doors = 0;
    for (const path of files) {
      const tree = syntaxOf(root, path);
      const isActions = /^src\/features\/.+\/actions\.ts$/.test(path);
      const isRoute = /^src\/app\/.*route\.ts$/.test(path);
      if (isActions) breaches.push(...judgeActions(tree));
      else breaches.push(...judgeInline(tree));
      if (isRoute) breaches.push(...judgeRoute(tree));
      if (isActions || isRoute)
        doors += exportsOf(tree).filter(({ kind }) => kind === "value").length;
    }
    return { looked: doors, unit: `doors in ${files.length} files`, breaches };
  },
};
