import ts from "typescript";
import { docCommentsOf, filesUnder, sourcesUnder, syntaxOf, textOf, walk } from "./source-tree.mjs";

const page = "docs/domain.md";
const row = /^\| ([A-Z]\d{0,2}) \| .+? \| (yes|no) \| (.*?) \|$/;
const number = /\b(?:[TWMAP]\d{1,2}|D)\b/g;

/** The front list of docs/domain.md: number, whether it is built, and where its doc comment stands. */
export function rulesOf(text) {
  return text
    .split("\n")
    .map((line) => row.exec(line))
    .filter((match) => match !== null)
    .map(([, rule, built, place]) => ({
      rule,
      isBuilt: built === "yes",
      place: place.replaceAll("`", "").trim(),
    }));
}

function ruleNumbers(text) {
  const plain = [...text.matchAll(number)].map(([found]) => found);
  const spans = [...text.matchAll(/\b([TWMAP])(\d{1,2})–\1?(\d{1,2})\b/g)];
  for (const [, letter, first, last] of spans) {
    for (let value = Number(first); value <= Number(last); value += 1) plain.push(letter + value);
  }
  return plain;
}

function numbersInDocComments(root, place) {
  const numbers = new Set();
  for (const path of sourcesUnder(root, place)) {
    walk(syntaxOf(root, path), (node) => {
      for (const comment of docCommentsOf(node))
        for (const found of ruleNumbers(comment)) numbers.add(found);
    });
  }
  for (const path of filesUnder(root, place, [".prisma"])) {
    const comments = (textOf(root, path) ?? "")
      .split("\n")
      .filter((line) => line.trim().startsWith("///"));
    for (const found of ruleNumbers(comments.join("\n"))) numbers.add(found);
  }
  return numbers;
}

const titleMakers = /^(it|test|describe|describeGate)(\.[a-z]+)*(\(.*\))?$/s;

function numbersInTestTitles(root) {
  const numbers = new Set();
  const files = sourcesUnder(root, "tests").filter((path) => !path.startsWith("tests/house/"));
  for (const path of files) {
    walk(syntaxOf(root, path), (node) => {
      if (!ts.isCallExpression(node) || !titleMakers.test(node.expression.getText())) return;
      const [title] = node.arguments;
      if (!title || !(ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))) return;
      for (const found of ruleNumbers(title.getText())) numbers.add(found);
    });
  }
  return numbers;
}

/** From each built rule one can walk to its code and to its test, by its number. */
export const guard = {
  name: "rules",
  async judge(root) {
    const rules = rulesOf(textOf(root, page) ?? "");
    const known = new Set(rules.map(({ rule }) => rule));
    const inTests = numbersInTestTitles(root);
    const comments = new Map();
    const inPlace = (place) => {
      if (!comments.has(place)) comments.set(place, numbersInDocComments(root, place));
      return comments.get(place);
    };
    const breaches = [];
    const built = rules.filter(({ isBuilt }) => isBuilt);
    for (const { rule, place } of built) {
      if (!inPlace(place).has(rule)) {
        const says = `${rule} is marked as built, but no doc comment in ${place} begins with its number: /** ${rule}: … */ above what decides it.`;
        breaches.push({ at: page, says });
      }
      if (!inTests.has(rule)) {
        const says = `${rule} is marked as built, but no test carries its number in its title: it("${rule}: …").`;
        breaches.push({ at: page, says });
      }
    }
    for (const found of inPlace("src/domain")) {
      if (known.has(found)) continue;
      breaches.push({
        at: "src/domain",
        says: `A doc comment quotes ${found}, which ${page} does not list.`,
      });
    }
    return { looked: built.length, unit: `built rules of ${rules.length}`, breaches };
  },
};
