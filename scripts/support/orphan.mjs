/** The application that a killed start left behind: found again by its note, and ended, so that its port is free. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder } from "./places.mjs";
import { commandLine, endProcess, isAlive } from "./process.mjs";

const note = join(dataFolder, "application.json");

/** Writes down which process serves, and which start watches over it. @param {number} application */
export function noteApplication(application) {
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(note, `${JSON.stringify({ application, start: process.pid })}\n`);
}

/** An application that ended needs no note. */
export function forgetApplication() {
  rmSync(note, { force: true });
}

/** @returns {{ application: number, start: number } | undefined} */
function readNote() {
  try {
    const { application, start } = JSON.parse(readFileSync(note, "utf8"));
    return Number.isInteger(application) && Number.isInteger(start)
      ? { application, start }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Ends the application of a start that was killed. One whose start still lives is left alone. */
export async function endOrphan() {
  const noted = readNote();
  if (!noted) return;
  const isWatched = isAlive(noted.start) && commandLine(noted.start).includes("start.mjs");
  if (isWatched) return;
  // A process number may have been given to another program since.
  if (isAlive(noted.application) && commandLine(noted.application).includes("next")) {
    await endProcess(noted.application, [
      ["SIGTERM", 5_000],
      ["SIGKILL", 2_000],
    ]);
  }
  forgetApplication();
}
