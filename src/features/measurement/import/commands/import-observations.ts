import { createHash } from "node:crypto";
import { may } from "@/domain/access/policy";
import { settingsOf } from "@/domain/initiative/settings";
import type { InitiativeScope } from "@/platform/access/scope";
import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";
import { newId } from "@/platform/ids";
import { rollUpTouched, type TouchedPart } from "../../series/facts";
import { compareStaged, stageFile } from "../facts";
import { ImportObservationsInput } from "../inputs";

async function stagedFile(tx: Transaction, scope: InitiativeScope, input: { content: Uint8Array }) {
  const { settings } = await tx.initiative.findUniqueOrThrow({
    where: { id: scope.initiativeId },
    select: { settings: true },
  });
  const { approvalLevels } = settingsOf(settings);
  return { ...(await stageFile(tx, scope, input.content)), approvalLevels };
}

/** Writes the staged rows: older values are kept as revisions (M4), reports are made where missing. */
async function writeStaged(
  tx: Transaction,
  scope: InitiativeScope,
  importRunId: string,
  illustrativeSources: readonly string[],
  now: Date,
): Promise<void> {
  const { initiativeId, actor } = scope;
  await tx.$executeRaw`
    DELETE FROM import_row r USING observation o
     WHERE o.initiative_id = ${initiativeId}::uuid AND o.indicator_id = r.indicator_id
       AND o.period_key = r.period_key AND o.stakeholder_id = r.stakeholder_id
       AND o.place_code = r.place_code AND o.category_key = r.category_key
       AND (o.availability, o.value, o.numerator, o.denominator, o.not_available_reason)
           IS NOT DISTINCT FROM (r.availability, r.value, r.numerator, r.denominator, r.reason)`;
  await tx.$executeRaw`
    INSERT INTO report (initiative_id, id, indicator_id, period_key, stakeholder_id)
    SELECT DISTINCT ON (indicator_id, period_key, stakeholder_id)
           ${initiativeId}::uuid, id, indicator_id, period_key, stakeholder_id FROM import_row
    ON CONFLICT (initiative_id, indicator_id, period_key, stakeholder_id) DO NOTHING`;
  await tx.$executeRaw`
    INSERT INTO observation_revision (initiative_id, id, observation_id, revision, availability,
           value, numerator, denominator, not_available_reason, note, source,
           recorded_by_member_id, recorded_by_link_id, recorded_at, origin, import_run_id, superseded_at)
    SELECT o.initiative_id, gen_random_uuid(), o.id, o.revision, o.availability, o.value,
           o.numerator, o.denominator, o.not_available_reason, o.note, o.source,
           o.recorded_by_member_id, o.recorded_by_link_id, o.recorded_at, o.origin,
           o.import_run_id, ${now}
      FROM import_row r JOIN observation o
        ON o.initiative_id = ${initiativeId}::uuid AND o.indicator_id = r.indicator_id
       AND o.period_key = r.period_key AND o.stakeholder_id = r.stakeholder_id
       AND o.place_code = r.place_code AND o.category_key = r.category_key`;
  await tx.$executeRaw`
    INSERT INTO observation (initiative_id, id, report_id, indicator_id, period_key, stakeholder_id,
           place_code, category_key, availability, value, numerator, denominator,
           not_available_reason, note, source, is_illustrative, recorded_by_member_id, recorded_at,
           import_run_id, origin)
    SELECT p.initiative_id, r.id, p.id, r.indicator_id, r.period_key, r.stakeholder_id,
           r.place_code, r.category_key, r.availability, r.value, r.numerator, r.denominator,
           r.reason, r.note, r.source,
           coalesce(r.source = ANY (${[...illustrativeSources]}::text[]), false),
           ${actor.memberId}::uuid, ${now}, ${importRunId}::uuid, 'import'
      FROM import_row r JOIN report p
        ON p.initiative_id = ${initiativeId}::uuid AND p.indicator_id = r.indicator_id
       AND p.period_key = r.period_key AND p.stakeholder_id = r.stakeholder_id
    ON CONFLICT (initiative_id, indicator_id, period_key, stakeholder_id, place_code, category_key)
    DO UPDATE SET revision = observation.revision + 1, availability = excluded.availability,
           value = excluded.value, numerator = excluded.numerator,
           denominator = excluded.denominator, not_available_reason = excluded.not_available_reason,
           note = excluded.note, source = excluded.source,
           is_illustrative = excluded.is_illustrative, import_run_id = excluded.import_run_id, origin = excluded.origin,
           recorded_by_member_id = excluded.recorded_by_member_id, recorded_by_link_id = NULL, recorded_at = excluded.recorded_at`;
}

/** Moves the reports of this import on, if that was asked for; approved ones are rolled up at once (M9). */
async function moveReportsOn(
  tx: Transaction,
  scope: InitiativeScope,
  importRunId: string,
  reportsBecome: "draft" | "submitted" | "approved",
  now: Date,
): Promise<void> {
  if (reportsBecome === "draft") return;
  const { initiativeId, actor } = scope;
  const steps = reportsBecome === "approved" ? ["submit", "approve"] : ["submit"];
  const touched = await tx.$queryRaw<TouchedPart[]>`
    WITH moved AS (
      UPDATE report p SET state = ${reportsBecome}::report_state,
             submitted_at = ${now}, submitted_by_member_id = ${actor.memberId}::uuid, submitted_by_link_id = NULL,
             decided_at = CASE WHEN ${reportsBecome} = 'approved' THEN ${now}::timestamptz ELSE p.decided_at END,
             decided_by_member_id = CASE WHEN ${reportsBecome} = 'approved' THEN ${actor.memberId}::uuid ELSE p.decided_by_member_id END,
             version = p.version + 1
       WHERE p.initiative_id = ${initiativeId}::uuid AND p.state IN ('draft', 'returned')
         AND p.id IN (SELECT report_id FROM observation
              WHERE initiative_id = ${initiativeId}::uuid AND import_run_id = ${importRunId}::uuid)
      RETURNING p.id, p.indicator_id, p.period_key),
    kept AS (
      INSERT INTO report_step (initiative_id, id, report_id, step, member_id, taken_at)
      SELECT ${initiativeId}::uuid, gen_random_uuid(), m.id, s.step::report_step_kind, ${actor.memberId}::uuid, ${now}
        FROM moved m CROSS JOIN unnest(${steps}::text[]) AS s(step))
    SELECT DISTINCT indicator_id AS "indicatorId", period_key AS "periodKey" FROM moved`;
  if (reportsBecome === "approved") await rollUpTouched(tx, initiativeId, touched, now);
}

const manyRows = 5000;

/**
 * Takes a tidy CSV of observations, the good rows or all or nothing, in one transaction: either
 * the whole import is there or none of it. The same file again changes nothing.
 */
export const importObservations = command({
  permission: "observation.import",
  input: ImportObservationsInput,
  facts: stagedFile,
  // Whose rows a person may bring is judged row by row; here, whether they may bring any.
  subject: (_facts, _input, scope) => ({ stakeholderId: scope.actor.stakeholderId }),
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    const { headProblem, refused, refusals } = facts;
    if (headProblem) {
      const { key, column } = headProblem;
      refuse({ kind: "invalid", problems: [{ path: "content", key, values: { column } }] });
    }
    if (input.reportsBecome === "approved" && !may(scope.actor, "report.approve")) {
      refuse({ kind: "forbidden", key: "report.approve" });
    }
    if (input.reportsBecome === "approved" && facts.approvalLevels > 1) {
      refuse({ kind: "conflict", key: "two_approval_levels" });
    }
    if (input.mode === "all_or_nothing" && refused > 0) {
      const problems = refusals.map(({ line, column, key }) => ({
        path: `rows.${line}${column ? `.${column}` : ""}`,
        key,
      }));
      refuse({ kind: "invalid", problems });
    }
    const { initiativeId } = scope;
    const counts = await compareStaged(tx, initiativeId);
    const importRun = await tx.importRun.create({
      data: {
        ...{ initiativeId, id: newId(), fileName: input.fileName, mode: input.mode },
        fileHash: createHash("sha256").update(input.content).digest("hex"),
        ...{ memberId: scope.actor.memberId, importedAt: now, refusedCount: refused },
        ...{ createdCount: counts.created, changedCount: counts.changed },
        unchangedCount: counts.unchanged,
      },
    });
    await writeStaged(tx, scope, importRun.id, input.illustrativeSources, now);
    // The planner must know of the new rows before they are rolled up: its guess of a few is minutes off.
    if (facts.staged > manyRows) await tx.$executeRaw`ANALYZE report, observation`;
    await moveReportsOn(tx, scope, importRun.id, input.reportsBecome, now);
    const value = { importRunId: importRun.id, ...counts, refused, refusals };
    return { value, subjectId: importRun.id, before: null, after: importRun };
  },
});
