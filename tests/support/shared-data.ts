import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of real public figures beside the repository, where there is one; a stranger's clone has none. */
export const sharedData =
  process.env.THROUGHLINE_SHARED_DATA ?? join(import.meta.dirname, "../../../shared/data");

/** Whether a file of the real figures is there; tests that need it are skipped, saying so, where it is not. */
export function hasSharedData(path: string): boolean {
  return existsSync(join(sharedData, path));
}

/** A file of the real figures as text. */
export function readSharedData(path: string): string {
  return readFileSync(join(sharedData, path), "utf8");
}
