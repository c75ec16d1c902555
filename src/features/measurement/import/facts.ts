import { may } from "@/domain/access/policy";
import {
  type ImportRunCommand,
  type ImportRunState,
  nextImportRunState,
} from "@/domain/measurement/import/import-run-state";
import { foundOr404 } from "@/platform/access/query";
import type { InitiativeScope } from "@/platform/access/scope";
import { dateIn } from "@/platform/clock";
import { found, refuse } from "@/platform/command/refuse";
import { db, type Transaction } from "@/platform/db/client";
import { initiativeSettings } from "../../initiative/facts";
import type { RunKey } from "../staging/facts";

async function runWithOwner(tx: Transaction, { initiativeId, importRunId }: RunKey) {
  const { member, ...run } = found(
    await tx.importRun.findUnique({
      where: { initiativeId_id: { initiativeId, id: importRunId } },
      include: { member: { select: { stakeholderId: true } } },
    }),
  );
  return { run, stakeholderId: member?.stakeholderId ?? null };
}

/** The run of an import, locked, with the stakeholder whose member brought it; the step must be possible from where it stands. */
async function runForStep(
  tx: Transaction,
  { initiativeId }: InitiativeScope,
  { importRunId }: { importRunId: string },
  step: ImportRunCommand,
) {
  await tx.$queryRaw`SELECT id FROM import_run WHERE initiative_id = ${initiativeId}::uuid
    AND id = ${importRunId}::uuid FOR UPDATE`;
  const { run, stakeholderId } = await runWithOwner(tx, { initiativeId, importRunId });
  const key: RunKey = { initiativeId, importRunId };
  return { run, key, next: nextImportRunState(run.state, step), stakeholderId };
}

/** An import that one may read, with whose it is; one that belongs to somebody else is not found. */
export async function readableRun({ initiativeId, actor }: InitiativeScope, importRunId: string) {
  const { member, ...run } = foundOr404(
    await db().importRun.findUnique({
      where: { initiativeId_id: { initiativeId, id: importRunId } },
      include: { member: { select: { stakeholderId: true, user: { select: { name: true } } } } },
    }),
  );
  const own = { stakeholderId: member?.stakeholderId ?? null };
  if (!may(actor, "import_run.read", own)) foundOr404(null);
  return { run, own, broughtBy: member?.user?.name ?? null };
}

/** Whose an import is, for the policy: its own stakeholder's, or anybody's who may bring any row. */
export function ownerOfRun({ stakeholderId }: { readonly stakeholderId: string | null }) {
  return { stakeholderId };
}

/** The state after the step; somebody was faster where it is not possible any more. */
export function stateAfter(next: ImportRunState | null): ImportRunState {
  return next ?? refuse({ kind: "conflict", key: "wrong_state" });
}

type RunInput = { importRunId: string };

/** Why rows are refused that were judged beside what is there, and values left by an undo. */
const bars = {
  twice: "row_stands_twice",
  submitted: "report_submitted",
  approved: "report_approved",
  passport: "indicator_changed_since",
  meanwhile: "changed_since_reading",
  later: "changed_since_import",
} as const;

/** An import whose file is still kept, and whose it is. */
export async function runToReuse(
  tx: Transaction,
  { initiativeId }: InitiativeScope,
  { importRunId }: RunInput,
) {
  const owned = await runWithOwner(tx, { initiativeId, importRunId });
  if (owned.run.state === "discarded") refuse({ kind: "conflict", key: "wrong_state" });
  return owned;
}

export async function runToRead(tx: Transaction, scope: InitiativeScope, input: RunInput) {
  return runForStep(tx, scope, input, "read");
}

export async function runReadToEnd(tx: Transaction, scope: InitiativeScope, input: RunInput) {
  return runForStep(tx, scope, input, "finish_reading");
}

export async function runToImport(tx: Transaction, scope: InitiativeScope, input: RunInput) {
  return runForStep(tx, scope, input, "import");
}

export async function runToWrite(tx: Transaction, scope: InitiativeScope, input: RunInput) {
  return runForStep(tx, scope, input, "finish_importing");
}

export async function runToUndo(tx: Transaction, scope: InitiativeScope, input: RunInput) {
  return runForStep(tx, scope, input, "undo");
}

export async function runToTakeBack(tx: Transaction, scope: InitiativeScope, input: RunInput) {
  return runForStep(tx, scope, input, "finish_undoing");
}

export async function runToDiscard(tx: Transaction, scope: InitiativeScope, input: RunInput) {
  return runForStep(tx, scope, input, "discard");
}

export async function runToFail(tx: Transaction, scope: InitiativeScope, input: RunInput) {
  return runForStep(tx, scope, input, "fail");
}

/** What a run would do or has done, and how many of its rows were refused. */
export type ImportCounts = {
  readonly createdCount: number;
  readonly changedCount: number;
  readonly unchangedCount: number;
  readonly refusedCount: number;
};

/** Counts the staged rows of a run by their effect, and those refused. */
export async function countStaged(
  tx: Transaction,
  { initiativeId, importRunId }: RunKey,
): Promise<ImportCounts> {
  const [counts] = await tx.$queryRaw<ImportCounts[]>`
    SELECT count(*) FILTER (WHERE effect = 'created')::int AS "createdCount",
           count(*) FILTER (WHERE effect = 'changed')::int AS "changedCount",
           count(*) FILTER (WHERE effect = 'unchanged')::int AS "unchangedCount",
           (SELECT count(*)::int FROM import_refusal f
             WHERE f.initiative_id = ${initiativeId}::uuid
               AND f.import_run_id = ${importRunId}::uuid
               AND f.step <> 'undoing') AS "refusedCount"
      FROM import_row
     WHERE initiative_id = ${initiativeId}::uuid AND import_run_id = ${importRunId}::uuid`;
  return counts ?? { createdCount: 0, changedCount: 0, unchangedCount: 0, refusedCount: 0 };
}

/**
 * Compares the staged rows with the observations there are (M4), and takes out those that could
 * not be read, stand twice, or would change what may not be changed: a closed period, a report that
 * waits or counts (M6). A row that changes nothing is never refused, so that a file that was
 * exported comes in again without a word.
 */
export async function judgeStaged(
  tx: Transaction,
  { initiativeId, importRunId }: RunKey,
): Promise<void> {
  await tx.$executeRaw`SET LOCAL work_mem = '64MB'`;
  await tx.$executeRaw`
    WITH gone AS (
      DELETE FROM import_row WHERE initiative_id = ${initiativeId}::uuid
         AND import_run_id = ${importRunId}::uuid AND effect IS NULL RETURNING *)
    INSERT INTO import_refusal (initiative_id, import_run_id, ordinal, step, line, cell, "column", key, text)
    SELECT initiative_id, import_run_id, ordinal, 'reading', line, cell, barred_column, barred_key, text
      FROM gone`;
  await tx.$executeRaw`
    WITH again AS (
      SELECT ordinal FROM (
        SELECT ordinal, row_number() OVER (PARTITION BY indicator_id, period_key, stakeholder_id,
               place_code, category_key ORDER BY ordinal) AS turn
          FROM import_row WHERE initiative_id = ${initiativeId}::uuid
           AND import_run_id = ${importRunId}::uuid) numbered
       WHERE turn > 1),
    gone AS (
      DELETE FROM import_row r USING again a
       WHERE r.initiative_id = ${initiativeId}::uuid AND r.import_run_id = ${importRunId}::uuid
         AND r.ordinal = a.ordinal
      RETURNING r.*)
    INSERT INTO import_refusal (initiative_id, import_run_id, ordinal, step, line, cell, "column", key, text)
    SELECT initiative_id, import_run_id, ordinal, 'reading', line, cell, '', ${bars.twice}, ''
      FROM gone`;
  // A value that was taken back reads as missing: writing it again makes it anew. A file that says
  // nothing of note or source leaves what is said there.
  await tx.$executeRaw`
    UPDATE import_row r
       SET observation_id = o.id, seen_revision = o.revision, was_illustrative = o.is_illustrative,
           effect = CASE
             WHEN o.availability = 'withdrawn' THEN 'created'
             WHEN (o.availability, o.value, o.numerator, o.denominator, o.not_available_reason)
                  IS DISTINCT FROM (r.availability, r.value, r.numerator, r.denominator, r.not_available_reason)
               OR r.note IS NOT NULL AND r.note IS DISTINCT FROM o.note
               OR r.source IS NOT NULL AND r.source IS DISTINCT FROM o.source THEN 'changed'
             ELSE 'unchanged' END::import_effect
      FROM observation o
     WHERE r.initiative_id = ${initiativeId}::uuid AND r.import_run_id = ${importRunId}::uuid
       AND o.initiative_id = ${initiativeId}::uuid AND o.indicator_id = r.indicator_id
       AND o.period_key = r.period_key AND o.stakeholder_id = r.stakeholder_id
       AND o.place_code = r.place_code AND o.category_key = r.category_key`;
  await tx.$executeRaw`
    WITH gone AS (
      DELETE FROM import_row WHERE initiative_id = ${initiativeId}::uuid
         AND import_run_id = ${importRunId}::uuid AND effect <> 'unchanged'
         AND barred_key IS NOT NULL RETURNING *)
    INSERT INTO import_refusal (initiative_id, import_run_id, ordinal, step, line, cell, "column", key, text)
    SELECT initiative_id, import_run_id, ordinal, 'reading', line, cell, barred_column, barred_key, text
      FROM gone`;
  await tx.$executeRaw`
    WITH gone AS (
      DELETE FROM import_row r USING report p
       WHERE r.initiative_id = ${initiativeId}::uuid AND r.import_run_id = ${importRunId}::uuid
         AND r.effect <> 'unchanged' AND p.initiative_id = ${initiativeId}::uuid
         AND p.indicator_id = r.indicator_id AND p.period_key = r.period_key
         AND p.stakeholder_id = r.stakeholder_id AND p.state NOT IN ('draft', 'returned')
      RETURNING r.*, p.state)
    INSERT INTO import_refusal (initiative_id, import_run_id, ordinal, step, line, cell, "column", key, text)
    SELECT initiative_id, import_run_id, ordinal, 'reading', line, cell, 'period',
           CASE state WHEN 'approved' THEN ${bars.approved} ELSE ${bars.submitted} END, ''
      FROM gone`;
}

/**
 * Locks what an import writes into, and judges its rows once more as things stand now: a value that
 * somebody changed since the file was read is refused, never overwritten; so is what was closed,
 * ended or changed since. Leaves the parts the import touches in a table of the transaction.
 */
export async function judgeAgain(
  tx: Transaction,
  scope: InitiativeScope,
  { initiativeId, importRunId }: RunKey,
  now: Date,
): Promise<void> {
  const today = dateIn(scope.timeZone, now);
  // Who may bring any row brings any; others only those of their own stakeholder.
  const ownOnly = may(scope.actor, "observation.import") ? null : scope.actor.stakeholderId;
  await tx.$executeRaw`SET LOCAL work_mem = '64MB'`;
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE import_part ON COMMIT DROP AS
    SELECT DISTINCT indicator_id, indicator_version, period_key, stakeholder_id
      FROM import_row WHERE initiative_id = ${initiativeId}::uuid
       AND import_run_id = ${importRunId}::uuid AND effect <> 'unchanged'`;
  await tx.$executeRaw`ANALYZE import_part`;
  await tx.$queryRaw`
    SELECT 1 AS locked FROM reporting_period p
     WHERE p.initiative_id = ${initiativeId}::uuid
       AND p.period_key IN (SELECT period_key FROM import_part)
     ORDER BY p.id FOR SHARE`;
  await tx.$executeRaw`
    WITH judged AS (
      SELECT t.ctid AS at, CASE
        WHEN ${ownOnly}::uuid IS NOT NULL AND t.stakeholder_id <> ${ownOnly}::uuid THEN 'not_your_report'
        WHEN i.state <> 'agreed' THEN 'indicator_not_agreed'
        WHEN i.version <> t.indicator_version THEN ${bars.passport}
        WHEN w.id IS NULL THEN 'reporter_not_assigned'
        WHEN d.state <> 'open' AND NOT EXISTS (
          SELECT FROM reporting_exception e
           WHERE e.initiative_id = ${initiativeId}::uuid AND e.period_key = t.period_key
             AND e.stakeholder_id = t.stakeholder_id AND e.withdrawn_at IS NULL
             AND e.until_on >= ${today}::date) THEN 'period_locked' END AS bar
        FROM import_part t
        JOIN indicator i ON i.initiative_id = ${initiativeId}::uuid AND i.id = t.indicator_id
        JOIN reporting_period d
          ON d.initiative_id = ${initiativeId}::uuid AND d.period_key = t.period_key
        LEFT JOIN reporter w ON w.initiative_id = ${initiativeId}::uuid
         AND w.indicator_id = t.indicator_id AND w.stakeholder_id = t.stakeholder_id
         AND w.ended_at IS NULL),
    barred AS (
      DELETE FROM import_part t USING judged j WHERE t.ctid = j.at AND j.bar IS NOT NULL
      RETURNING t.*, j.bar),
    gone AS (
      DELETE FROM import_row r USING barred b
       WHERE r.initiative_id = ${initiativeId}::uuid AND r.import_run_id = ${importRunId}::uuid
         AND r.effect <> 'unchanged' AND b.indicator_id = r.indicator_id
         AND b.period_key = r.period_key AND b.stakeholder_id = r.stakeholder_id
      RETURNING r.*, b.bar)
    INSERT INTO import_refusal (initiative_id, import_run_id, ordinal, step, line, cell, "column", key, text)
    SELECT initiative_id, import_run_id, ordinal, 'importing', line, cell,
           CASE WHEN bar LIKE 'indicator%' THEN 'indicator'
                WHEN bar = 'period_locked' THEN 'period' ELSE 'reporter' END, bar, '' FROM gone`;
  await tx.$executeRaw`
    INSERT INTO report (initiative_id, id, indicator_id, period_key, stakeholder_id)
    SELECT ${initiativeId}::uuid, gen_random_uuid(), indicator_id, period_key, stakeholder_id
      FROM import_part
    ON CONFLICT (initiative_id, indicator_id, period_key, stakeholder_id) DO NOTHING`;
  // Everybody who writes values of a report locks it first: from here on nothing moves below us.
  await tx.$executeRaw`
    WITH locked AS (
      SELECT p.id FROM report p JOIN import_part t
          ON t.indicator_id = p.indicator_id AND t.period_key = p.period_key
         AND t.stakeholder_id = p.stakeholder_id
       WHERE p.initiative_id = ${initiativeId}::uuid ORDER BY p.id FOR UPDATE OF p)
    SELECT count(*) FROM locked`;
  await tx.$executeRaw`
    WITH closed AS (
      DELETE FROM import_part t USING report p
       WHERE p.initiative_id = ${initiativeId}::uuid AND p.indicator_id = t.indicator_id
         AND p.period_key = t.period_key AND p.stakeholder_id = t.stakeholder_id
         AND p.state NOT IN ('draft', 'returned')
      RETURNING t.*, p.state),
    gone AS (
      DELETE FROM import_row r USING closed c
       WHERE r.initiative_id = ${initiativeId}::uuid AND r.import_run_id = ${importRunId}::uuid
         AND r.effect <> 'unchanged' AND c.indicator_id = r.indicator_id
         AND c.period_key = r.period_key AND c.stakeholder_id = r.stakeholder_id
      RETURNING r.*, c.state)
    INSERT INTO import_refusal (initiative_id, import_run_id, ordinal, step, line, cell, "column", key, text)
    SELECT initiative_id, import_run_id, ordinal, 'importing', line, cell, 'period',
           CASE state WHEN 'approved' THEN ${bars.approved} ELSE ${bars.submitted} END, ''
      FROM gone`;
  await tx.$executeRaw`
    WITH moved AS (
      SELECT r.ordinal FROM import_row r
        LEFT JOIN observation o ON o.initiative_id = ${initiativeId}::uuid
         AND o.indicator_id = r.indicator_id AND o.period_key = r.period_key
         AND o.stakeholder_id = r.stakeholder_id AND o.place_code = r.place_code
         AND o.category_key = r.category_key
       WHERE r.initiative_id = ${initiativeId}::uuid AND r.import_run_id = ${importRunId}::uuid
         AND o.revision IS DISTINCT FROM r.seen_revision),
    gone AS (
      DELETE FROM import_row r USING moved m
       WHERE r.initiative_id = ${initiativeId}::uuid AND r.import_run_id = ${importRunId}::uuid
         AND r.ordinal = m.ordinal
      RETURNING r.*)
    INSERT INTO import_refusal (initiative_id, import_run_id, ordinal, step, line, cell, "column", key, text)
    SELECT initiative_id, import_run_id, ordinal, 'importing', line, cell, 'value',
           ${bars.meanwhile}, '' FROM gone`;
}

/** M6: the periods an import wrote into that are locked by now, and for whose reports no exception is in force. */
export async function lockedPeriodsOf(
  tx: Transaction,
  scope: InitiativeScope,
  { initiativeId, importRunId }: RunKey,
  now: Date,
): Promise<readonly string[]> {
  const today = dateIn(scope.timeZone, now);
  const rows = await tx.$queryRaw<{ periodKey: string }[]>`
    SELECT DISTINCT d.period_key AS "periodKey", d.start_on
      FROM (SELECT DISTINCT period_key, stakeholder_id FROM import_row
             WHERE initiative_id = ${initiativeId}::uuid
               AND import_run_id = ${importRunId}::uuid AND effect <> 'unchanged') t
      JOIN reporting_period d
        ON d.initiative_id = ${initiativeId}::uuid AND d.period_key = t.period_key
     WHERE d.state <> 'open' AND NOT EXISTS (
       SELECT FROM reporting_exception e
        WHERE e.initiative_id = ${initiativeId}::uuid AND e.period_key = t.period_key
          AND e.stakeholder_id = t.stakeholder_id AND e.withdrawn_at IS NULL
          AND e.until_on >= ${today}::date)
     ORDER BY d.start_on`;
  return rows.map(({ periodKey }) => periodKey);
}

/**
 * Locks the reports an import wrote into and takes out of its rows those an undo must leave: the
 * value was changed since, or its report was submitted or approved since by somebody else. Gives
 * how many there are; they are listed with their reason.
 */
export async function leaveWhatWasTouched(
  tx: Transaction,
  { initiativeId, importRunId }: RunKey,
): Promise<number> {
  await tx.$executeRaw`SET LOCAL work_mem = '64MB'`;
  await tx.$executeRaw`
    WITH part AS (
      SELECT DISTINCT indicator_id, period_key, stakeholder_id FROM import_row
       WHERE initiative_id = ${initiativeId}::uuid AND import_run_id = ${importRunId}::uuid
         AND effect <> 'unchanged'),
    locked AS (
      SELECT p.id FROM report p JOIN part t
          ON t.indicator_id = p.indicator_id AND t.period_key = p.period_key
         AND t.stakeholder_id = p.stakeholder_id
       WHERE p.initiative_id = ${initiativeId}::uuid ORDER BY p.id FOR UPDATE OF p)
    SELECT count(*) FROM locked`;
  return tx.$executeRaw`
    WITH touched AS (
      SELECT r.ordinal, CASE
        WHEN o.revision <> coalesce(r.seen_revision, 0) + 1 THEN ${bars.later}
        WHEN p.version IS NOT DISTINCT FROM m.version_after THEN NULL
        WHEN p.state = 'approved' THEN ${bars.approved}
        WHEN p.state NOT IN ('draft', 'returned') THEN ${bars.submitted} END AS bar
        FROM import_row r
        JOIN observation o ON o.initiative_id = ${initiativeId}::uuid AND o.id = r.observation_id
        JOIN report p ON p.initiative_id = ${initiativeId}::uuid AND p.id = o.report_id
        LEFT JOIN import_report m ON m.initiative_id = ${initiativeId}::uuid
         AND m.import_run_id = ${importRunId}::uuid AND m.report_id = p.id
       WHERE r.initiative_id = ${initiativeId}::uuid AND r.import_run_id = ${importRunId}::uuid
         AND r.effect <> 'unchanged'),
    gone AS (
      DELETE FROM import_row r USING touched t
       WHERE r.initiative_id = ${initiativeId}::uuid AND r.import_run_id = ${importRunId}::uuid
         AND r.ordinal = t.ordinal AND t.bar IS NOT NULL
      RETURNING r.*, t.bar)
    INSERT INTO import_refusal (initiative_id, import_run_id, ordinal, step, line, cell, "column", key, text)
    SELECT initiative_id, import_run_id, ordinal, 'undoing', line, cell,
           CASE WHEN bar = ${bars.later} THEN 'value' ELSE 'period' END, bar, '' FROM gone`;
}

/** M6: by how many people a report is looked at; with two, no file lets it count at once. */
export async function refuseTwoLevels(tx: Transaction, initiativeId: string): Promise<void> {
  const { approvalLevels } = await initiativeSettings(tx, { initiativeId });
  if (approvalLevels > 1) refuse({ kind: "conflict", key: "two_approval_levels" });
}

/** M6: reports become approved at once only where who brings the file approves reports, and one look is enough. */
export async function refuseApprovalAtOnce(
  tx: Transaction,
  { initiativeId, actor }: InitiativeScope,
  reportsBecome: string | undefined,
): Promise<void> {
  if (reportsBecome !== "approved") return;
  if (!may(actor, "report.approve")) refuse({ kind: "forbidden", key: "report.approve" });
  await refuseTwoLevels(tx, initiativeId);
}
