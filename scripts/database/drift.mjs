/** `npm run db:drift`: whether the migrations end where prisma/schema stands; prints the difference and fails if not. */
import { migrate, withScratchDatabase } from "../support/database.mjs";
import { differenceFromSchema } from "../support/schema-engine.mjs";
import { Refusal, runScript, say } from "../support/terminal.mjs";

runScript(async () => {
  const { applied, sql } = await withScratchDatabase(async (url) => ({
    applied: await migrate(url),
    sql: await differenceFromSchema(url),
  }));
  if (sql !== "") {
    say(sql);
    throw new Refusal(
      "prisma/migrations do not end where prisma/schema stands (the difference is above): write the missing migration with npm run db:new -- <name>.",
    );
  }
  say(`${applied.length} migrations end where prisma/schema stands.`);
});
