/** Where things lie in a clone. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What the running product makes for itself: never in git, safe to delete together with its data. */
export const dataFolder = join(root, ".data");

export const migrationsFolder = join(root, "prisma", "migrations");
export const schemaFolder = join(root, "prisma", "schema");
export const generatedFolder = join(root, "src", "platform", "db", "generated");

/** @param {...string} parts */
export function inRoot(...parts) {
  return join(root, ...parts);
}
