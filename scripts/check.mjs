/** `npm run check`: format, lint, types and the guards of the house, in seconds and without a database. */
import { checkNode, install } from "./support/install.mjs";
import { generateClient } from "./support/prisma-client.mjs";
import { conclude, quickStages } from "./support/stages.mjs";
import { runScript } from "./support/terminal.mjs";

runScript(async () => {
  checkNode();
  install();
  await generateClient();
  return conclude(await quickStages());
});
