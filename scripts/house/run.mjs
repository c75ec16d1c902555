/** Runs every guard of the house over the repository: part of `npm run check`. A name runs that guard alone. */
import { join } from "node:path";
import { guards, judged } from "./guards.mjs";

const root = join(import.meta.dirname, "../..");
const [wanted] = process.argv.slice(2);
const chosen = guards.filter(({ name }) => wanted === undefined || name === wanted);
const limit = wanted === undefined ? 20 : Number.POSITIVE_INFINITY;
let failed = 0;

for (const guard of chosen) {
  const { looked, unit, breaches } = await judged(guard, root);
  const mark = breaches.length === 0 ? "ok  " : "FAIL";
  console.log(`${mark} ${guard.name.padEnd(18)} ${looked} ${unit}`);
  if (breaches.length === 0) continue;
  failed += 1;
  for (const { at, says } of breaches.slice(0, limit)) console.log(`     ${at}\n       ${says}`);
  if (breaches.length > limit) {
    console.log(
      `     … and ${breaches.length - limit} more: node scripts/house/run.mjs ${guard.name}`,
    );
  }
}
if (chosen.length === 0) {
  console.log(
    `There is no guard "${wanted}". There are: ${guards.map(({ name }) => name).join(", ")}.`,
  );
  failed += 1;
}
console.log(`${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
