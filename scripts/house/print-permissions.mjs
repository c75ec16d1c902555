/** Prints docs/permissions.md from the policy. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { permissionsPage, printPermissions } from "./permissions-page.mjs";

const root = join(import.meta.dirname, "../..");
const { page, count } = await printPermissions(root);
writeFileSync(join(root, permissionsPage), page);
console.log(`${permissionsPage}: ${count} permissions.`);
