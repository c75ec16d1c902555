/** The demo initiatives: loaded through the product's own commands into an empty database. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { castFile } from "./application.mjs";
import { withClient } from "./database.mjs";
import { inRoot, root } from "./places.mjs";

/** Whether nobody has an account yet. @param {string} url */
export function isEmpty(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query("select not exists (select from user_account) as empty");
    return rows[0].empty === true;
  });
}

/** Loads the demo initiatives. @param {NodeJS.ProcessEnv} environment */
export async function loadDemonstration(environment) {
  const child = spawn(process.execPath, ["--import", "tsx", inRoot("prisma/seed/seed.ts")], {
    cwd: root,
    env: { ...environment, LOG_LEVEL: "error" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`The demo initiatives could not be loaded (${code}).`);
}

/** The lines that tell who can sign in. */
export function castLines() {
  if (!existsSync(castFile)) return [];
  /** @type {{ name: string, email: string, password: string, role: string, initiative?: string }[]} */
  const cast = JSON.parse(readFileSync(castFile, "utf8"));
  const width = Math.max(...cast.map(({ email }) => email.length));
  return [
    `Demo sign-ins (password ${cast[0]?.password}):`,
    ...cast.map(
      ({ email, role, initiative }) =>
        `  ${email.padEnd(width)}  ${role.replaceAll("_", " ")}${initiative ? `, ${initiative}` : ""}`,
    ),
  ];
}
