import { may } from "@/domain/access/policy";
import { csvLine, type Told, tidyCells, tidyHead } from "@/domain/measurement/import/tidy-file";
import type { TidyRow } from "@/domain/measurement/tidy-row";
import { query } from "@/platform/access/query";
import type { InitiativeScope } from "@/platform/access/scope";
import { db } from "@/platform/db/client";
import { rowsOf } from "@/platform/db/cursor";

/** Of which indicator and which period; left out: all there are. */
export type ObservationsFilter = {
  readonly indicator?: string | null;
  readonly period?: string | null;
};

/** The most values that fit into a workbook without holding the server up; more go into a CSV. */
const mostRowsOfSheet = 100_000;

// Who may see every value sees drafts too; others see their own stakeholder's, and what counts.
const whose = `o.initiative_id = $1::uuid AND o.availability <> 'withdrawn'
   AND ($2::uuid IS NULL OR o.stakeholder_id = $2::uuid OR r.state = 'approved')
   AND ($3::text IS NULL OR i.code = $3) AND ($4::text IS NULL OR o.period_key = $4)`;

// Sorted by what a row is of, letter by letter, so that the same values are the same bytes anywhere.
const statement = `
  WITH told AS (
    SELECT b.indicator_id, p.period_key, 1 + count(*) FILTER (WHERE b.start_on <= p.start_on) AS definition,
           (array_agg(nullif(b.unit_before, '') ORDER BY b.start_on)
             FILTER (WHERE b.start_on > p.start_on))[1] AS unit
      FROM series_break b
      JOIN reporting_period p ON p.initiative_id = b.initiative_id
     WHERE b.initiative_id = $1::uuid
     GROUP BY b.indicator_id, p.period_key)
  SELECT i.code AS indicator, o.period_key AS period, s.code AS reporter, o.place_code AS place,
         o.category_key AS category, coalesce(trim_scale(o.value)::text, '') AS value,
         coalesce(trim_scale(o.numerator)::text, '') AS numerator,
         coalesce(trim_scale(o.denominator)::text, '') AS denominator,
         coalesce(o.not_available_reason, '') AS not_available_reason,
         coalesce(o.note, '') AS note, coalesce(o.source, '') AS source,
         coalesce(t.unit, i.unit) AS unit, coalesce(t.definition, 1)::text AS definition
    FROM observation o
    JOIN report r ON r.initiative_id = o.initiative_id AND r.id = o.report_id
    JOIN indicator i ON i.initiative_id = o.initiative_id AND i.id = o.indicator_id
    JOIN reporting_period p ON p.initiative_id = o.initiative_id AND p.period_key = o.period_key
    JOIN stakeholder s ON s.initiative_id = o.initiative_id AND s.id = o.stakeholder_id
    LEFT JOIN told t ON t.indicator_id = o.indicator_id AND t.period_key = o.period_key
   WHERE ${whose}
   ORDER BY i.code COLLATE "C", p.start_on, p.period_key COLLATE "C", s.code COLLATE "C",
            o.place_code COLLATE "C", o.category_key COLLATE "C"`;

function valuesOf(
  { initiativeId, actor }: InitiativeScope,
  { indicator, period }: ObservationsFilter,
): readonly (string | null)[] {
  const ownOnly = may(actor, "observation_history.read") ? null : actor.stakeholderId;
  return [initiativeId, ownOnly, indicator || null, period || null];
}

async function* linesOf(values: readonly (string | null)[]): AsyncGenerator<string> {
  yield csvLine(tidyHead);
  for await (const row of rowsOf<TidyRow & Told>(statement, values)) yield csvLine(tidyCells(row));
}

/**
 * T3, M2: every value one may see as a tidy file, made while it is sent. It is a valid import: brought in
 * again it changes nothing, and brought into an empty initiative it comes out the same byte for byte.
 */
export const getObservationsFile = query(
  "observation.read",
  async (scope, filter: ObservationsFilter): Promise<AsyncIterable<string>> =>
    linesOf(valuesOf(scope, filter)),
);

/** The same as the cells of a sheet, its head first; null where there are too many for one. */
export const findObservationsSheet = query(
  "observation.read",
  async (scope, filter: ObservationsFilter): Promise<readonly (readonly string[])[] | null> => {
    const values = valuesOf(scope, filter);
    const [counted] = await db().$queryRawUnsafe<{ rows: number }[]>(
      `SELECT count(*)::int AS rows FROM observation o
         JOIN report r ON r.initiative_id = o.initiative_id AND r.id = o.report_id
         JOIN indicator i ON i.initiative_id = o.initiative_id AND i.id = o.indicator_id
        WHERE ${whose}`,
      ...values,
    );
    if ((counted?.rows ?? 0) > mostRowsOfSheet) return null;
    const rows: (readonly string[])[] = [tidyHead];
    for await (const row of rowsOf<TidyRow & Told>(statement, values)) rows.push(tidyCells(row));
    return rows;
  },
);
