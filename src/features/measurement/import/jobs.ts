import { z } from "zod";
import type { Reading } from "@/domain/measurement/import/reading";
import type { InitiativeScope } from "@/platform/access/scope";
import { findMemberScope } from "@/platform/access/scope";
import type { InitiativeCommand } from "@/platform/command/command";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";
import { whileLocked } from "@/platform/db/lock";
import { type Job, type JobTurn, job } from "@/platform/jobs";
import { log } from "@/platform/log";
import { UnreadableFile } from "@/platform/spreadsheet/unreadable-file";
import { stageFile } from "../staging/facts";
import { failImport } from "./commands/fail-import";
import { finishImportReading } from "./commands/finish-import-reading";
import { importObservations } from "./commands/import-observations";
import { withdrawImportedObservations } from "./commands/withdraw-imported-observations";
import { writeImportedObservations } from "./commands/write-imported-observations";

const Told = z.object({ initiativeId: z.uuid(), importRunId: z.uuid(), memberId: z.uuid() });

type Run = NonNullable<Awaited<ReturnType<typeof runOf>>>;

function runOf({
  initiativeId,
  importRunId,
}: Pick<z.output<typeof Told>, "initiativeId" | "importRunId">) {
  return db().importRun.findUnique({
    where: { initiativeId_id: { initiativeId, id: importRunId } },
  });
}

/**
 * A job of one step of an import: what was done already is not done again, an expected refusal ends
 * the step with its reason, and an unexpected failure is tried again before it does.
 */
function importJob(
  name: string,
  isDue: (run: Run) => boolean,
  work: (scope: InitiativeScope, run: Run) => Promise<void>,
): Job {
  const handle = async (told: z.output<typeof Told>, { isLast }: JobTurn) => {
    const found = await runOf(told);
    if (!found || !isDue(found)) return;
    const scope = await findMemberScope(told, "import");
    if (!scope) {
      log().warn({ job: name, importRunId: told.importRunId }, "its member may not go on with it");
      return;
    }
    try {
      await work(scope, found);
    } catch (failure) {
      if (failure instanceof UnreadableFile) {
        const column = String(failure.values.column ?? failure.values.line ?? "");
        await fail(scope, found, failure.key, column);
        return;
      }
      if (isLast) await fail(scope, found, "import_failed");
      throw failure;
    }
  };
  return job(name, Told, (told, turn) => whileLocked(told.importRunId, () => handle(told, turn)));
}

async function fail(scope: InitiativeScope, { id }: Run, key: string, column = ""): Promise<void> {
  await run(failImport, scope, { importRunId: id, key, column });
}

/** Runs the command of a step; where it is refused, the run keeps why. Whoever was discarded meanwhile stays so. */
async function step<Schema extends z.ZodType, Facts, Value>(
  scope: InitiativeScope,
  stored: Run,
  declared: InitiativeCommand<Schema, Facts, Value>,
  input: Readonly<Record<string, unknown>> = {},
): Promise<boolean> {
  const reply = await run(declared, scope, { importRunId: stored.id, ...input });
  if (reply.ok) return true;
  const { refusal } = reply;
  if (refusal.kind === "conflict" && refusal.key === "wrong_state") return false;
  const [problem] = refusal.kind === "invalid" ? refusal.problems : [];
  const key = refusal.kind === "conflict" ? refusal.key : (problem?.key ?? "import_not_allowed");
  const period = refusal.kind === "conflict" ? String(refusal.values?.period ?? "") : "";
  await fail(scope, stored, key, period);
  return false;
}

const isIn = (state: Run["state"]) => (run: Run) => run.state === state;

// A process that was killed between reading and importing leaves a file that is read and still to be imported.
const isToBeRead = (run: Run) =>
  run.state === "reading" || (run.state === "read" && run.importsWhenRead);

const readFile = importJob("import.read", isToBeRead, async (scope, stored) => {
  if (stored.state === "reading") {
    const reading = (stored.reading ?? { kind: "tidy" }) as Reading; // it came in as one
    await stageFile(scope, stored.id, reading);
    if (!(await step(scope, stored, finishImportReading))) return;
  }
  const { initiativeId, id: importRunId, mode, reportsBecome } = stored;
  const { illustrativeSources, splitNote } = stored;
  const read = await runOf({ initiativeId, importRunId });
  if (!read?.importsWhenRead) return;
  await step(scope, stored, importObservations, {
    ...{ mode, reportsBecome, illustrativeSources, splitNote },
  });
});

const writeRows = importJob("import.write", isIn("importing"), async (scope, stored) => {
  await step(scope, stored, writeImportedObservations);
});

const takeBack = importJob("import.undo", isIn("undoing"), async (scope, stored) => {
  await step(scope, stored, withdrawImportedObservations);
});

/** The steps of an import that go on by themselves. */
export const importJobs: readonly Job[] = [readFile, writeRows, takeBack];
