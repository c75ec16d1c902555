import { existsSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import {
  camelCase,
  exportsOf,
  makerOf,
  placeOf,
  sourcesUnder,
  stemOf,
  syntaxOf,
} from "./source-tree.mjs";

const makers = new Set(["command", "reportingCommand", "installationCommand"]);

function permissionOf(value) {
  const [parts] = value.arguments;
  if (!parts || !ts.isObjectLiteralExpression(parts)) return null;
  const property = parts.properties.find(({ name }) => name?.getText() === "permission");
  const text = property?.initializer;
  return text && ts.isStringLiteral(text) ? text.text : null;
}

function judgeFile(root, path, seen) {
  const tree = syntaxOf(root, path);
  const values = exportsOf(tree).filter(({ kind }) => kind === "value");
  const declared = values.filter(({ value }) => makers.has(makerOf(value)));
  if (declared.length !== 1 || values.length !== 1) {
    const says =
      `A command file exports one command({…}) and no other value; this one exports ${declared.length} commands ` +
      `among ${values.length} values. Facts belong in facts.ts, rules in src/domain.`;
    return [{ at: path, says }];
  }
  const [{ name, value, node }] = declared;
  const breaches = [];
  const at = placeOf(tree, node);
  const expected = camelCase(stemOf(path));
  if (name !== expected) {
    breaches.push({ at, says: `The command of this file is called ${expected}, not ${name}.` });
  }
  const part = path.split("/")[2];
  const test = `tests/commands/${part}/${stemOf(path)}.test.ts`;
  if (!existsSync(join(root, test))) {
    const says = `This command has no test: write ${test} (works, gate closed, forbidden, foreign initiative, lost race, audit row).`;
    breaches.push({ at, says });
  }
  const permission = permissionOf(value);
  for (const [word, key] of [
    ["permission", permission],
    ["name", name],
  ]) {
    if (key === null) {
      breaches.push({
        at,
        says: "A command says its permission as a plain text, so that it can be found.",
      });
    } else if (seen.has(key)) {
      const says = `The ${word} ${key} is that of ${seen.get(key)} too. The audit record could not tell the two apart: give each its own.`;
      breaches.push({ at, says });
    } else seen.set(key, path);
  }
  return breaches;
}

/** One command a file, named like the file, with its own permission and its own test. */
export const guard = {
  name: "commands",
  async judge(root) {
    const files = sourcesUnder(root, "src/features").filter((path) => path.includes("/commands/"));
    const seen = new Map();
    const breaches = files.flatMap((path) => judgeFile(root, path, seen));
    return { looked: files.length, unit: "commands", breaches };
  },
};
