import ts from "typescript";
import { placeOf, syntaxOf, walk } from "./source-tree.mjs";

const makers = /^(getTranslations|useTranslations|letterTranslations)$/;

/** "ns" of getTranslations("ns") or useTranslations({ namespace: "ns" }); "" for all; null where it is no translator. */
function namespaceOf(value) {
  const call = value && ts.isAwaitExpression(value) ? value.expression : value;
  if (!call || !ts.isCallExpression(call) || !makers.test(call.expression.getText())) return null;
  const [given] = call.arguments;
  if (!given) return "";
  if (ts.isStringLiteralLike(given)) return given.text;
  if (!ts.isObjectLiteralExpression(given)) return null;
  const named = given.properties.find(({ name }) => name?.getText() === "namespace");
  return named?.initializer && ts.isStringLiteralLike(named.initializer)
    ? named.initializer.text
    : "";
}

/** const [t, view] = await Promise.all([getTranslations("ns"), …]): each name with its value. */
function pairsOf({ name, initializer }) {
  if (ts.isIdentifier(name)) return [[name.text, initializer]];
  const call =
    initializer && ts.isAwaitExpression(initializer) ? initializer.expression : initializer;
  const isTogether =
    ts.isArrayBindingPattern(name) &&
    call &&
    ts.isCallExpression(call) &&
    call.expression.getText() === "Promise.all" &&
    call.arguments[0] &&
    ts.isArrayLiteralExpression(call.arguments[0]);
  if (!isTogether) return [];
  return name.elements.map((element, place) => [
    ts.isBindingElement(element) ? element.name.getText() : "",
    call.arguments[0].elements[place],
  ]);
}

function declaredIn(block, wanted) {
  for (const statement of block.statements ?? []) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const declaration of statement.declarationList.declarations) {
      for (const [name, value] of pairsOf(declaration)) {
        if (name === wanted) return namespaceOf(value);
      }
    }
  }
  return undefined;
}

function isTranslatorParameter(parameter, wanted) {
  const isNamed = ts.isIdentifier(parameter.name)
    ? parameter.name.text === wanted
    : parameter.name.elements.some((element) => element.name?.getText() === wanted);
  const type = parameter.type?.getText() ?? "";
  return isNamed && (/^t([A-Z]|$)/.test(wanted) || /ranslat/.test(type));
}

/** The namespace a translator's name stands for here: text, "*" where it came as an argument, null where it is none. */
function namespaceAt(node, wanted) {
  for (let above = node.parent; above; above = above.parent) {
    if (ts.isBlock(above) || ts.isSourceFile(above)) {
      const namespace = declaredIn(above, wanted);
      if (namespace !== undefined) return namespace;
    }
    if (above.parameters?.some((parameter) => isTranslatorParameter(parameter, wanted))) return "*";
  }
  return null;
}

/** The keys an expression can be, with "*" for what only the running product knows. */
function patternsOf(node) {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isNonNullExpression(node)
  ) {
    return patternsOf(node.expression);
  }
  if (ts.isConditionalExpression(node)) {
    return [...patternsOf(node.whenTrue), ...patternsOf(node.whenFalse)];
  }
  if (ts.isBinaryExpression(node) && /^(\?\?|\|\|)$/.test(node.operatorToken.getText())) {
    return [...patternsOf(node.left), ...patternsOf(node.right)];
  }
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.reduce(
      (heads, span) =>
        heads.flatMap((head) =>
          patternsOf(span.expression).map((middle) => head + middle + span.literal.text),
        ),
      [node.head.text],
    );
  }
  return ["*"];
}

function translatorCall(node) {
  if (!ts.isCallExpression(node) || node.arguments.length === 0) return null;
  const { expression } = node;
  if (ts.isIdentifier(expression)) return { name: expression.text, isWhole: false };
  const isMethod =
    ts.isPropertyAccessExpression(expression) &&
    ts.isIdentifier(expression.expression) &&
    /^(rich|markup|raw|has)$/.test(expression.name.text);
  if (!isMethod) return null;
  return { name: expression.expression.text, isWhole: expression.name.text === "raw" };
}

/** Every use of a message in one file: the pattern of its full key, where, and whether all below it is taken. */
export function messageUsesOf(root, path) {
  const tree = syntaxOf(root, path);
  const uses = [];
  walk(tree, (node) => {
    const call = translatorCall(node);
    if (!call) return;
    const namespace = namespaceAt(node, call.name);
    if (namespace === null) return;
    for (const pattern of patternsOf(node.arguments[0])) {
      const key = namespace === "" ? pattern : `${namespace}.${pattern}`;
      uses.push({
        key,
        at: placeOf(tree, node),
        isWhole: call.isWhole,
        isGiven: namespace === "*",
      });
    }
  });
  return uses;
}

function textProperty(object, wanted) {
  const property = object.properties.find(({ name }) => name?.getText() === wanted);
  const value = property?.initializer;
  return value && ts.isStringLiteralLike(value) ? value.text : null;
}

function keysOfObject(node) {
  const key = textProperty(node, "key");
  const has = (wanted) => node.properties.some(({ name }) => name?.getText() === wanted);
  if (key !== null && has("path")) return [`refusals.problems.${key}`];
  if (key !== null && textProperty(node, "kind") === "conflict")
    return [`refusals.conflicts.${key}`];
  if (key !== null && has("rule") && has("met"))
    return [`conditions.${key}.met`, `conditions.${key}.missing`];
  return [];
}

/** zod's own words are keys: .min(12, "password_too_short"), { error: "…" }, { message: "…" }. */
function keysOfSchema(node) {
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const [, second] = node.arguments;
    const isWord =
      second && ts.isStringLiteralLike(second) && /^[a-z][a-z0-9_]*$/.test(second.text);
    return isWord ? [`refusals.problems.${second.text}`] : [];
  }
  if (!ts.isObjectLiteralExpression(node)) return [];
  return ["error", "message"]
    .map((name) => textProperty(node, name))
    .filter((text) => text !== null)
    .map((text) => `refusals.problems.${text}`);
}

/** Keys that reach people by another way than t(…): refusals, conditions of gates, schemas, sentences of forms. */
export function declaredKeysOf(root, path) {
  const tree = syntaxOf(root, path);
  const declared = [];
  const isInputs = path.endsWith("/inputs.ts");
  const isActions = path.endsWith("/actions.ts");
  walk(tree, (node) => {
    const keys = [];
    if (ts.isObjectLiteralExpression(node)) {
      keys.push(...keysOfObject(node));
      const done = isActions ? textProperty(node, "done") : null;
      if (done !== null) keys.push(`done.${done}`);
    }
    if (isInputs) keys.push(...keysOfSchema(node));
    for (const key of keys) declared.push({ key, at: placeOf(tree, node) });
  });
  return declared;
}

/**
 * Every literal text of a file, and every text it puts together (`invalid_${format}` → "invalid_*"):
 * from these the running product makes the keys that no call spells out.
 */
export function literalsOf(root, path) {
  const literals = new Set();
  walk(syntaxOf(root, path), (node) => {
    if (ts.isStringLiteralLike(node)) literals.add(node.text);
    if (ts.isTemplateExpression(node)) for (const text of patternsOf(node)) literals.add(text);
    if (ts.isPropertyAssignment(node) || ts.isPropertySignature(node)) {
      literals.add(node.name.getText());
    }
    if (ts.isShorthandPropertyAssignment(node)) literals.add(node.name.text);
  });
  return literals;
}
