/** `npm run db:seed`: loads the demo initiatives into an empty database. */
import { migrate, withOwnDatabase } from "../support/database.mjs";
import { isEmpty, loadDemonstration } from "../support/demonstration.mjs";
import { loadEnvironment } from "../support/environment.mjs";
import { generateClient } from "../support/prisma-client.mjs";
import { Refusal, runScript, say } from "../support/terminal.mjs";

runScript(async () => {
  loadEnvironment();
  await generateClient();
  await withOwnDatabase(async ({ url, isEmbedded }) => {
    if (!isEmbedded && process.env["DEMO"] !== "true") {
      throw new Refusal(
        "Demo initiatives are only loaded into the embedded database, or with DEMO=true.",
      );
    }
    await migrate(url);
    if (!(await isEmpty(url)))
      throw new Refusal(
        "The database has people in it already: empty it first with npm run db:reset.",
      );
    await loadDemonstration({
      ...process.env,
      DATABASE_URL: url,
      DEMO: "true",
      AUTH_SECRET: process.env["AUTH_SECRET"] ?? "not used by this command",
    });
  });
  say("The demo initiatives are loaded.");
});
