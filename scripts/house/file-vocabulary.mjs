import { parts } from "./parts.mjs";
import { filesUnder } from "./source-tree.mjs";

const word = "[a-z][a-z0-9]*";
const kebab = `${word}(-${word})*`;
const allowed = [
  /^(inputs|facts|actions|jobs|words)\.ts$/,
  new RegExp(`^commands/${word}(-${word})+\\.ts$`),
  new RegExp(`^queries/${kebab}\\.ts$`),
  new RegExp(`^components/${kebab}\\.tsx$`),
];
const reserved = new Set(["commands", "queries", "components"]);

const law =
  "A feature holds inputs.ts, facts.ts, actions.ts, jobs.ts, words.ts, commands/<verb>-<noun>.ts, queries/<screen>.ts and " +
  "components/<name>.tsx, or one folder per sub-noun with the same. A piece with no home there is a rule " +
  "(src/domain), a look (src/ui), the outside world (src/platform) or a missing noun.";

function isAllowed(path) {
  if (allowed.some((form) => form.test(path))) return true;
  const [folder, ...rest] = path.split("/");
  if (rest.length === 0 || reserved.has(folder)) return false;
  return new RegExp(`^${kebab}$`).test(folder) && allowed.some((form) => form.test(rest.join("/")));
}

/** The closed vocabulary of files inside src/features (ARCHITECTURE.md). */
export const guard = {
  name: "file-vocabulary",
  async judge(root) {
    const files = filesUnder(root, "src/features");
    const breaches = [];
    for (const file of files) {
      const [part, ...rest] = file.replace("src/features/", "").split("/");
      if (!parts.includes(part)) {
        breaches.push({
          at: file,
          says: `"${part}" is no part of the chain (${parts.join(", ")}).`,
        });
      } else if (!isAllowed(rest.join("/"))) {
        breaches.push({
          at: file,
          says: `This file has no place in the closed vocabulary. ${law}`,
        });
      }
    }
    return { looked: files.length, unit: "files of features", breaches };
  },
};
