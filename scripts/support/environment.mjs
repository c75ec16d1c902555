/** Settings a person wrote into .env; what is set in the shell wins. */
import { existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { inRoot } from "./places.mjs";

/** @param {string} [file] */
export function loadEnvironment(file = inRoot(".env")) {
  if (!existsSync(file)) return;
  for (const [name, value] of Object.entries(parseEnv(readFileSync(file, "utf8")))) {
    if (value !== undefined && value !== "") process.env[name] ??= value;
  }
}
