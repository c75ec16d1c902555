import { createHash } from "node:crypto";
import { filesUnder, textOf } from "./source-tree.mjs";

const stored = "prisma/migrations/schema.sha256";

/**
 * One fingerprint of prisma/schema: names and contents of its files, line ends and comments aside.
 * `npm run db:new` writes it beside the migrations it has just made.
 */
export function schemaFingerprint(root) {
  const hash = createHash("sha256");
  for (const path of filesUnder(root, "prisma/schema", [".prisma"])) {
    const lines = textOf(root, path)
      .split(/\r?\n/)
      .map((line) =>
        line
          .replace(/(^|\s)\/\/.*$/, "")
          .replace(/\s+/g, " ")
          .trim(),
      )
      .filter((line) => line !== "");
    hash.update(`${path.split("/").at(-1)}\n${lines.join("\n")}\n`);
  }
  return hash.digest("hex");
}

/** The migrations lead to the schema, as far as one can know without a database (`npm test` asks the database). */
export const guard = {
  name: "migrations",
  async judge(root) {
    const files = filesUnder(root, "prisma/schema", [".prisma"]);
    const migrations = filesUnder(root, "prisma/migrations", [".sql"]);
    const breaches = [];
    const fingerprint = textOf(root, stored)?.trim();
    if (migrations.length === 0) {
      breaches.push({
        at: "prisma/migrations",
        says: "There is no migration: npm run db:new -- <name>.",
      });
    } else if (fingerprint === undefined) {
      breaches.push({
        at: stored,
        says: "The fingerprint of the schema is missing: npm run db:new writes it.",
      });
    } else if (fingerprint !== schemaFingerprint(root)) {
      const says =
        "prisma/schema changed after the last migration: npm run db:new -- <what changes>.";
      breaches.push({ at: stored, says });
    }
    return {
      looked: files.length,
      unit: `schema files, ${migrations.length} migrations`,
      breaches,
    };
  },
};
