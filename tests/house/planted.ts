import { fileURLToPath } from "node:url";
import { type Finding, guards, judged } from "../../scripts/house/guards.mjs";

/** What one guard finds in one of its planted trees. */
export function findingIn(guardName: string, tree: string): Promise<Finding> {
  const guard = guards.find(({ name }) => name === guardName);
  if (!guard) throw new Error(`there is no guard ${guardName}`);
  const folder = new URL(`./fixtures/${guardName}/${tree}`, import.meta.url);
  return judged(guard, fileURLToPath(folder));
}
