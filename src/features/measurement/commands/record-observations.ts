import { authorOf } from "@/domain/access/actor";
import { observationsMayBeRecorded } from "@/domain/measurement/recording";
import { isWritable, type ReportState } from "@/domain/measurement/report-state";
import { reportingCommand } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { Prisma } from "@/platform/db/generated/client";
import { newId } from "@/platform/ids";
import { cellsToRecord } from "../facts";
import { RecordObservationsInput } from "../inputs";
import { keptAsRevisions } from "../observation/facts";

/**
 * W7, M4: records one batch of cells as drafts of their reports. A value that differs supersedes
 * the one before, which is kept with its revision; a value that is the same changes nothing; a
 * cell that is empty now takes back the value that stood there (M2: it is missing again).
 */
export const recordObservations = reportingCommand({
  permission: "observation.record",
  input: RecordObservationsInput,
  facts: cellsToRecord,
  subject: ({ stakeholderId, periodKeys }) => ({ stakeholderId, periodKeys }),
  gate: observationsMayBeRecorded,
  async apply({ tx, scope, facts, now }) {
    const { initiativeId } = scope;
    const author = authorOf(scope.actor);
    const { entries, stakeholderId } = facts;
    if (entries.length === 0) {
      refuse({ kind: "invalid", problems: [{ path: "cells", key: "nothing_entered" }] });
    }
    const column = <T>(pick: (entry: (typeof entries)[number]) => T) => entries.map(pick);
    const reported = column(({ recorded }) =>
      recorded.availability === "reported" ? recorded : null,
    );
    await tx.$executeRaw`
      INSERT INTO report (initiative_id, id, indicator_id, period_key, stakeholder_id)
      SELECT DISTINCT ON (t.indicator_id, t.period_key)
             ${initiativeId}::uuid, t.id, t.indicator_id, t.period_key, ${stakeholderId}::uuid
        FROM unnest(${column(() => newId())}::uuid[], ${column(({ cell }) => cell.indicatorId)}::uuid[],
                    ${column(({ cell }) => cell.periodKey.key)}::text[])
          AS t(id, indicator_id, period_key)
      ON CONFLICT (initiative_id, indicator_id, period_key, stakeholder_id) DO NOTHING`;
    const reports = await tx.$queryRaw<{ id: string; state: ReportState }[]>`
      SELECT r.id, r.state::text AS state FROM report r
       WHERE r.initiative_id = ${initiativeId}::uuid AND r.stakeholder_id = ${stakeholderId}::uuid
         AND (r.indicator_id, r.period_key) IN (
           SELECT * FROM unnest(${column(({ cell }) => cell.indicatorId)}::uuid[],
                                ${column(({ cell }) => cell.periodKey.key)}::text[]))
       ORDER BY r.id FOR UPDATE`;
    if (reports.some(({ state }) => !isWritable(state))) {
      refuse({ kind: "conflict", key: "report_not_writable" });
    }
    const [counts] = await tx.$queryRaw<{ created: number; changed: number }[]>`
      WITH entry AS (
        SELECT * FROM unnest(
          ${column(() => newId())}::uuid[], ${column(({ cell }) => cell.indicatorId)}::uuid[],
          ${column(({ cell }) => cell.periodKey.key)}::text[],
          ${column(({ cell }) => cell.placeCode)}::text[],
          ${column(({ cell }) => cell.categoryKey)}::text[],
          ${column(({ recorded }) => recorded.availability)}::text[],
          ${reported.map((one) => one?.value ?? null)}::numeric[],
          ${reported.map((one) => one?.numerator ?? null)}::numeric[],
          ${reported.map((one) => one?.denominator ?? null)}::numeric[],
          ${column(({ recorded }) => (recorded.availability === "not_available" ? recorded.reason : null))}::text[],
          ${column(({ cell }) => cell.note || null)}::text[],
          ${column(({ cell }) => cell.source || null)}::text[],
          ${column(({ cell }) => cell.source !== undefined)}::boolean[],
          ${column(({ cell }) => cell.isIllustrative)}::boolean[])
          AS e(id, indicator_id, period_key, place_code, category_key, availability, value,
               numerator, denominator, reason, note, source, source_sent, illustrative)),
      present AS (
        SELECT o.* FROM entry e JOIN observation o
            ON o.initiative_id = ${initiativeId}::uuid AND o.indicator_id = e.indicator_id
           AND o.period_key = e.period_key AND o.stakeholder_id = ${stakeholderId}::uuid
           AND o.place_code = e.place_code AND o.category_key = e.category_key
         WHERE (o.availability::text, o.value, o.numerator, o.denominator, o.not_available_reason, o.note, o.source)
               IS DISTINCT FROM (e.availability, e.value, e.numerator, e.denominator, e.reason, e.note,
                                 CASE WHEN e.source_sent THEN e.source ELSE o.source END)),
      kept AS (
${keptAsRevisions(Prisma.sql`FROM present o`, now)} RETURNING 1),
      written AS (
        INSERT INTO observation (initiative_id, id, report_id, indicator_id, period_key,
               stakeholder_id, place_code, category_key, availability, value, numerator, denominator,
               not_available_reason, note, source, is_illustrative, recorded_by_member_id,
               recorded_by_link_id, recorded_at, origin)
        SELECT ${initiativeId}::uuid, e.id, r.id, e.indicator_id, e.period_key,
               ${stakeholderId}::uuid, e.place_code, e.category_key, e.availability::availability,
               e.value, e.numerator, e.denominator, e.reason, e.note,
               CASE WHEN e.source_sent THEN e.source ELSE o.source END, e.illustrative,
               ${author.memberId}::uuid, ${author.reportingLinkId}::uuid, ${now}, ${scope.origin}::entry_origin
          FROM entry e JOIN report r
            ON r.initiative_id = ${initiativeId}::uuid AND r.indicator_id = e.indicator_id
           AND r.period_key = e.period_key AND r.stakeholder_id = ${stakeholderId}::uuid
          LEFT JOIN observation o
            ON o.initiative_id = ${initiativeId}::uuid AND o.indicator_id = e.indicator_id
           AND o.period_key = e.period_key AND o.stakeholder_id = ${stakeholderId}::uuid
           AND o.place_code = e.place_code AND o.category_key = e.category_key
        ON CONFLICT (initiative_id, indicator_id, period_key, stakeholder_id, place_code, category_key)
        DO UPDATE SET revision = observation.revision + 1, availability = excluded.availability,
               value = excluded.value, numerator = excluded.numerator,
               denominator = excluded.denominator, not_available_reason = excluded.not_available_reason,
               note = excluded.note, source = excluded.source,
               is_illustrative = excluded.is_illustrative, origin = excluded.origin, import_run_id = NULL,
               recorded_by_member_id = excluded.recorded_by_member_id,
               recorded_by_link_id = excluded.recorded_by_link_id, recorded_at = excluded.recorded_at
         WHERE (observation.availability, observation.value, observation.numerator,
                observation.denominator, observation.not_available_reason, observation.note, observation.source)
               IS DISTINCT FROM (excluded.availability, excluded.value, excluded.numerator,
                excluded.denominator, excluded.not_available_reason, excluded.note, excluded.source)
        RETURNING revision)
      SELECT count(*) FILTER (WHERE revision = 1)::int AS created,
             count(*) FILTER (WHERE revision > 1)::int AS changed FROM written`;
    const reportIds = reports.map(({ id }) => id);
    const value = { reportIds, created: counts?.created ?? 0, changed: counts?.changed ?? 0 };
    return { value, before: null, after: { stakeholderId, ...value } };
  },
});
