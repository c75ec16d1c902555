/** `npm run db:apply`: applies the migrations that the database has not had yet. */

import { migrate, withOwnDatabase, withoutPassword } from "../support/database.mjs";
import { loadEnvironment } from "../support/environment.mjs";
import { runScript, say } from "../support/terminal.mjs";

runScript(async () => {
  loadEnvironment();
  await withOwnDatabase(async ({ url }) => {
    const applied = await migrate(url);
    for (const name of applied) say(`Applied ${name}.`);
    say(`${withoutPassword(url)} is up to date.`);
  });
});
