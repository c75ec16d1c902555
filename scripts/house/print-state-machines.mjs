/** Draws the state machines of src/domain into ARCHITECTURE.md. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { machinesOf, machinesPage, pageWithMachines, printMachines } from "./state-machines.mjs";

const root = join(import.meta.dirname, "../..");
const file = join(root, machinesPage);
const page = pageWithMachines(root, readFileSync(file, "utf8"));
if (page === null) {
  console.log(`${machinesPage} has no marks to print between. Put this where it belongs:\n`);
  console.log(printMachines(root));
  process.exitCode = 1;
} else {
  writeFileSync(file, page);
  console.log(`${machinesPage}: ${machinesOf(root).length} state machines.`);
}
