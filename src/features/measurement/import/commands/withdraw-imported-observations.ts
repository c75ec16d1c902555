import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";
import { Prisma } from "@/platform/db/generated/client";
import { keptAsRevisions } from "../../observation/facts";
import { rollUpManyReports } from "../../series/facts";
import { type RunKey, tellProgress } from "../../staging/facts";
import {
  leaveWhatWasTouched,
  lockedPeriodsOf,
  ownerOfRun,
  runToTakeBack,
  stateAfter,
} from "../facts";
import { ImportRunInput } from "../inputs";

const rowsAtOnce = 20_000;

/** T4: takes back what the import created and gives back what it changed, each as a new revision. */
async function takeBackRows(
  tx: Transaction,
  key: RunKey,
  memberId: string,
  now: Date,
): Promise<void> {
  const { initiativeId, importRunId } = key;
  const [found] = await tx.$queryRaw<{ last: number | null; rows: number }[]>`
    SELECT max(ordinal) AS last, count(*)::int AS rows FROM import_row
     WHERE initiative_id = ${initiativeId}::uuid AND import_run_id = ${importRunId}::uuid
       AND effect <> 'unchanged'`;
  const [last, total] = [found?.last ?? 0, found?.rows ?? 0];
  let done = 0;
  for (let from = 0; from < last; from += rowsAtOnce) {
    const to = from + rowsAtOnce;
    await tx.$executeRaw(
      keptAsRevisions(
        Prisma.sql`FROM import_row r
        JOIN observation o ON o.initiative_id = ${initiativeId}::uuid AND o.id = r.observation_id
       WHERE r.initiative_id = ${initiativeId}::uuid AND r.import_run_id = ${importRunId}::uuid
         AND r.ordinal > ${from} AND r.ordinal <= ${to} AND r.effect <> 'unchanged'`,
        now,
      ),
    );
    done += await tx.$executeRaw`
      UPDATE observation o
         SET revision = o.revision + 1, availability = 'withdrawn', value = NULL, numerator = NULL,
             denominator = NULL, not_available_reason = NULL, note = NULL, source = NULL,
             is_illustrative = false, recorded_by_member_id = ${memberId}::uuid,
             recorded_by_link_id = NULL, recorded_at = ${now}, origin = 'import', import_run_id = NULL
        FROM import_row r
       WHERE r.initiative_id = ${initiativeId}::uuid AND r.import_run_id = ${importRunId}::uuid
         AND r.ordinal > ${from} AND r.ordinal <= ${to} AND r.effect = 'created'
         AND o.initiative_id = ${initiativeId}::uuid AND o.id = r.observation_id`;
    done += await tx.$executeRaw`
      UPDATE observation o
         SET revision = o.revision + 1, availability = f.availability, value = f.value,
             numerator = f.numerator, denominator = f.denominator,
             not_available_reason = f.not_available_reason, note = f.note, source = f.source,
             is_illustrative = r.was_illustrative, recorded_by_member_id = ${memberId}::uuid, recorded_by_link_id = NULL,
             recorded_at = ${now}, origin = 'import', import_run_id = NULL
        FROM import_row r
        JOIN observation_revision f ON f.initiative_id = ${initiativeId}::uuid
         AND f.observation_id = r.observation_id AND f.revision = r.seen_revision
       WHERE r.initiative_id = ${initiativeId}::uuid AND r.import_run_id = ${importRunId}::uuid
         AND r.ordinal > ${from} AND r.ordinal <= ${to} AND r.effect = 'changed'
         AND o.initiative_id = ${initiativeId}::uuid AND o.id = r.observation_id`;
    await tellProgress(key, "undoing", done, total);
  }
}

/** Moves back the reports the import moved on, where nobody touched them since; what counted is rolled up again (M9). */
async function moveReportsBack(
  tx: Transaction,
  { initiativeId, importRunId }: RunKey,
  memberId: string,
  fileName: string,
  now: Date,
): Promise<void> {
  const moved = await tx.$queryRaw<{ id: string; indicatorId: string; before: string }[]>`
    WITH moved AS (
      UPDATE report p
         SET state = m.state_before, version = p.version + 1, submitted_at = NULL,
             submitted_by_member_id = NULL, submitted_by_link_id = NULL,
             decided_at = CASE WHEN m.state_before = 'returned' THEN p.decided_at END,
             decided_by_member_id = CASE WHEN m.state_before = 'returned' THEN p.decided_by_member_id END
        FROM import_report m
        JOIN report b ON b.initiative_id = m.initiative_id AND b.id = m.report_id
       WHERE m.initiative_id = ${initiativeId}::uuid AND m.import_run_id = ${importRunId}::uuid
         AND p.initiative_id = m.initiative_id AND p.id = m.report_id
         AND p.version = m.version_after
      RETURNING p.id, p.indicator_id, p.period_key, b.state AS before),
    kept AS (
      INSERT INTO report_step (initiative_id, id, report_id, step, note, member_id, taken_at)
      SELECT ${initiativeId}::uuid, gen_random_uuid(), id, 'reopen', ${fileName}, ${memberId}::uuid, ${now}
        FROM moved)
    SELECT id, indicator_id AS "indicatorId", before::text AS before FROM moved
     ORDER BY indicator_id, period_key, id`;
  const counted = moved.filter(({ before }) => before === "approved");
  await rollUpManyReports(tx, initiativeId, counted, now);
}

/**
 * T4: undoes a whole import in one transaction. A value it created reads as missing again, a value
 * it changed is as it was; both as new revisions. What somebody changed or approved since is listed
 * and left. Refused where a period is locked by now.
 */
export const withdrawImportedObservations = command({
  permission: "imported_observation.withdraw",
  input: ImportRunInput,
  facts: runToTakeBack,
  subject: ownerOfRun,
  gate: ungated,
  minutes: 240,
  async apply({ tx, scope, facts: { run, next, key }, now }) {
    const { initiativeId, actor } = scope;
    const state = stateAfter(next);
    const [locked] = await lockedPeriodsOf(tx, scope, key, now);
    if (locked !== undefined) {
      refuse({ kind: "conflict", key: "import_period_locked", values: { period: locked } });
    }
    const leftCount = await leaveWhatWasTouched(tx, key);
    await takeBackRows(tx, key, actor.memberId, now);
    await moveReportsBack(tx, key, actor.memberId, run.fileName, now);
    const after = await tx.importRun.update({
      where: { initiativeId_id: { initiativeId, id: run.id } },
      data: { state, undoneAt: now, leftCount },
    });
    return { value: after, subjectId: run.id, before: run, after };
  },
});
