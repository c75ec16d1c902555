/** `npm run db:new <name>`: writes the migration that brings the migrations' end state to prisma/schema. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { schemaFingerprint } from "../house/migrations.mjs";
import { migrate, withScratchDatabase } from "../support/database.mjs";
import { migrationFolderName } from "../support/migrations.mjs";
import { migrationsFolder, root } from "../support/places.mjs";
import { differenceFromSchema } from "../support/schema-engine.mjs";
import { Refusal, runScript, say } from "../support/terminal.mjs";

runScript(async () => {
  const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
  const mayBeEmpty = process.argv.includes("--empty");
  if (words.length === 0)
    throw new Refusal(
      "A migration needs a name: npm run db:new -- add meeting notes (with --empty for one written by hand).",
    );
  const sql = await withScratchDatabase(async (url) => {
    await migrate(url);
    return differenceFromSchema(url);
  });
  if (sql === "" && !mayBeEmpty) {
    say(
      "prisma/schema and prisma/migrations agree already: no migration is needed (--empty makes one to write by hand).",
    );
    return;
  }
  const folder = join(migrationsFolder, migrationFolderName(words.join(" "), new Date()));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), `${sql}\n`);
  writeFileSync(join(migrationsFolder, "schema.sha256"), `${schemaFingerprint(root)}\n`);
  writeFileSync(join(migrationsFolder, "migration_lock.toml"), 'provider = "postgresql"\n');
  say(`Wrote ${relative(root, folder)}/migration.sql. Read it, then run npm run db:apply.`);
});
