/** `npm run build`: the production build, if the sources changed since the last one. */
import { build } from "./support/application.mjs";
import { checkNode, install } from "./support/install.mjs";
import { runScript, say } from "./support/terminal.mjs";

runScript(async () => {
  checkNode();
  install();
  say((await build()) ? "Built." : "The build is up to date.");
});
