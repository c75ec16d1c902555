/** `npm run db:reset`: empties the embedded database, or a demonstration's, and loads the demo initiatives anew. */
import { withClient, withOwnDatabase } from "../support/database.mjs";
import { loadEnvironment } from "../support/environment.mjs";
import { Refusal, runScript, say } from "../support/terminal.mjs";

runScript(async () => {
  loadEnvironment();
  if (process.env["DATABASE_URL"] && process.env["DEMO"] !== "true") {
    throw new Refusal(
      "DATABASE_URL is set and DEMO is not true: a database that is in use is not emptied by this command.",
    );
  }
  await withOwnDatabase(async ({ url }) => {
    await withClient(url, (client) =>
      client.query("drop schema public cascade; create schema public"),
    );
  });
  say("The database is empty. The next npm start makes its tables and loads the demo initiatives.");
});
