import { signatureOf } from "@/domain/measurement/import/headings";
import type { Reading } from "@/domain/measurement/import/reading";
import type { InitiativeScope } from "@/platform/access/scope";
import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";
import { type ImportRun, Prisma } from "@/platform/db/generated/client";
import { newId } from "@/platform/ids";
import { keptAsRevisions } from "../../observation/facts";
import { rollUpManyReports } from "../../series/facts";
import { answerDifferences, holdUnexplained } from "../../split-difference/facts";
import { type RunKey, tellProgress } from "../../staging/facts";
import {
  countStaged,
  judgeAgain,
  ownerOfRun,
  refuseTwoLevels,
  runToWrite,
  stateAfter,
} from "../facts";
import { ImportRunInput } from "../inputs";

const rowsAtOnce = 20_000;

/** Writes the staged rows piece by piece: older values are kept as revisions (M4). */
async function writeRows(
  tx: Transaction,
  { actor }: InitiativeScope,
  key: RunKey,
  illustrativeSources: readonly string[],
  now: Date,
): Promise<void> {
  const { initiativeId, importRunId } = key;
  const [found] = await tx.$queryRaw<{ last: number | null; rows: number }[]>`
    SELECT max(ordinal) AS last, count(*) FILTER (WHERE effect <> 'unchanged')::int AS rows
      FROM import_row
     WHERE initiative_id = ${initiativeId}::uuid AND import_run_id = ${importRunId}::uuid`;
  const [last, total] = [found?.last ?? 0, found?.rows ?? 0];
  const sources = [...illustrativeSources];
  let done = 0;
  for (let from = 0; from < last; from += rowsAtOnce) {
    const to = from + rowsAtOnce;
    await tx.$executeRaw(
      keptAsRevisions(
        Prisma.sql`FROM import_row r
        JOIN observation o ON o.initiative_id = ${initiativeId}::uuid AND o.id = r.observation_id
       WHERE r.initiative_id = ${initiativeId}::uuid AND r.import_run_id = ${importRunId}::uuid
         AND r.ordinal > ${from} AND r.ordinal <= ${to}
         AND r.seen_revision IS NOT NULL AND r.effect <> 'unchanged'`,
        now,
      ),
    );
    const changed = await tx.$executeRaw`
      UPDATE observation o
         SET revision = o.revision + 1, availability = r.availability, value = r.value,
             numerator = r.numerator, denominator = r.denominator,
             not_available_reason = r.not_available_reason, note = r.note, source = r.source,
             is_illustrative = coalesce(r.source = ANY (${sources}::text[]), false),
             recorded_by_member_id = ${actor.memberId}::uuid, recorded_by_link_id = NULL,
             recorded_at = ${now}, origin = 'import', import_run_id = ${importRunId}::uuid
        FROM import_row r
       WHERE r.initiative_id = ${initiativeId}::uuid AND r.import_run_id = ${importRunId}::uuid
         AND r.ordinal > ${from} AND r.ordinal <= ${to}
         AND r.seen_revision IS NOT NULL AND r.effect <> 'unchanged'
         AND o.initiative_id = ${initiativeId}::uuid AND o.id = r.observation_id`;
    const created = await tx.$executeRaw`
      INSERT INTO observation (initiative_id, id, report_id, indicator_id, period_key,
             stakeholder_id, place_code, category_key, availability, value, numerator, denominator,
             not_available_reason, note, source, is_illustrative, recorded_by_member_id,
             recorded_at, origin, import_run_id)
      SELECT p.initiative_id, r.observation_id, p.id, r.indicator_id, r.period_key,
             r.stakeholder_id, r.place_code, r.category_key, r.availability, r.value, r.numerator,
             r.denominator, r.not_available_reason, r.note, r.source,
             coalesce(r.source = ANY (${sources}::text[]), false), ${actor.memberId}::uuid,
             ${now}, 'import', ${importRunId}::uuid
        FROM import_row r JOIN report p
          ON p.initiative_id = ${initiativeId}::uuid AND p.indicator_id = r.indicator_id
         AND p.period_key = r.period_key AND p.stakeholder_id = r.stakeholder_id
       WHERE r.initiative_id = ${initiativeId}::uuid AND r.import_run_id = ${importRunId}::uuid
         AND r.ordinal > ${from} AND r.ordinal <= ${to}
         AND r.seen_revision IS NULL AND r.effect <> 'unchanged'`;
    done += changed + created;
    await tellProgress(key, "importing", done, total);
  }
  // The planner must know of the new rows before they are rolled up: its guess of a few is minutes off.
  if (total > rowsAtOnce) await tx.$executeRaw`ANALYZE report, observation`;
}

/**
 * Moves the reports of this import on, if that was asked for, and keeps how they stood; what counts
 * is rolled up at once (M9). M5: a report with a total that differs from its parts and says nothing
 * of it stays a draft, as it could not be handed in by hand either. Gives how many did.
 */
async function moveReportsOn(
  tx: Transaction,
  { actor }: InitiativeScope,
  { initiativeId, importRunId }: RunKey,
  reportsBecome: string,
  now: Date,
): Promise<number> {
  if (reportsBecome === "draft") return 0;
  const held = await holdUnexplained(tx, initiativeId);
  const isDecided = reportsBecome === "approved";
  const steps = isDecided ? ["submit", "approve"] : ["submit"];
  await tx.$executeRaw`
    WITH moved AS (
      UPDATE report p
         SET state = ${reportsBecome}::report_state, version = p.version + 1,
             submitted_at = ${now}, submitted_by_member_id = ${actor.memberId}::uuid,
             submitted_by_link_id = NULL,
             decided_at = CASE WHEN ${isDecided} THEN ${now}::timestamptz ELSE p.decided_at END,
             decided_by_member_id = CASE WHEN ${isDecided} THEN ${actor.memberId}::uuid
                                         ELSE p.decided_by_member_id END
        FROM import_part t
        JOIN report b ON b.initiative_id = ${initiativeId}::uuid AND b.indicator_id = t.indicator_id
         AND b.period_key = t.period_key AND b.stakeholder_id = t.stakeholder_id
         AND b.state IN ('draft', 'returned')
       WHERE p.initiative_id = ${initiativeId}::uuid AND p.id = b.id
         AND NOT EXISTS (SELECT FROM import_held h WHERE h.report_id = p.id)
         AND EXISTS (SELECT FROM observation o
              WHERE o.initiative_id = ${initiativeId}::uuid AND o.report_id = p.id
                AND o.import_run_id = ${importRunId}::uuid)
      RETURNING p.id, b.state AS before, p.version),
    kept AS (
      INSERT INTO report_step (initiative_id, id, report_id, step, member_id, taken_at)
      SELECT ${initiativeId}::uuid, gen_random_uuid(), m.id, s.step::report_step_kind,
             ${actor.memberId}::uuid, ${now}
        FROM moved m CROSS JOIN unnest(${steps}::text[]) AS s(step))
    INSERT INTO import_report (initiative_id, import_run_id, report_id, state_before, version_after)
    SELECT ${initiativeId}::uuid, ${importRunId}::uuid, id, before, version FROM moved`;
  if (!isDecided) return held;
  const counted = await tx.$queryRaw<{ id: string; indicatorId: string }[]>`
    SELECT p.id, p.indicator_id AS "indicatorId"
      FROM import_report m JOIN report p ON p.initiative_id = m.initiative_id AND p.id = m.report_id
     WHERE m.initiative_id = ${initiativeId}::uuid AND m.import_run_id = ${importRunId}::uuid
     ORDER BY p.indicator_id, p.period_key, p.id`;
  await rollUpManyReports(tx, initiativeId, counted, now);
  return held;
}

/** The next file with the same headings is read as this one was. */
async function rememberReading(
  tx: Transaction,
  { initiativeId, fileName, reading: stored }: ImportRun,
  now: Date,
): Promise<void> {
  const reading = stored as Reading | null; // it came in as one
  if (reading?.kind !== "table") return;
  const sourceSignature = signatureOf(reading);
  const kept = { fileName, reading: stored as Prisma.InputJsonObject, usedAt: now }; // from such a column
  await tx.importMapping.upsert({
    where: { initiativeId_sourceSignature: { initiativeId, sourceSignature } },
    create: { initiativeId, id: newId(), sourceSignature, ...kept },
    update: kept,
  });
}

/**
 * Writes what was read, the good rows or all or nothing, in one transaction: either the whole
 * import is there or none of it. Rows are judged once more; the same file again changes nothing.
 */
export const writeImportedObservations = command({
  permission: "imported_observation.write",
  input: ImportRunInput,
  facts: runToWrite,
  subject: ownerOfRun,
  gate: ungated,
  minutes: 240,
  async apply({ tx, scope, facts: { run, next, key }, now }) {
    const state = stateAfter(next);
    if (run.reportsBecome === "approved") await refuseTwoLevels(tx, scope.initiativeId);
    await judgeAgain(tx, scope, key, now);
    await answerDifferences(tx, key, run.splitNote);
    const counts = await countStaged(tx, key);
    if (run.mode === "all_or_nothing" && counts.refusedCount > 0) {
      refuse({ kind: "conflict", key: "rows_refused_since" });
    }
    await writeRows(tx, scope, key, run.illustrativeSources, now);
    const heldCount = await moveReportsOn(tx, scope, key, run.reportsBecome, now);
    await rememberReading(tx, run, now);
    const { initiativeId } = scope;
    const after = await tx.importRun.update({
      where: { initiativeId_id: { initiativeId, id: run.id } },
      data: { state, importedAt: now, heldCount, ...counts },
    });
    return { value: after, subjectId: run.id, before: run, after };
  },
});
