import type { z } from "zod";
import { readCell } from "@/domain/measurement/entered-value";
import { type ReportingException, takesValues } from "@/domain/measurement/reporting-period-state";
import type { InitiativeScope, ReportingScope } from "@/platform/access/scope";
import { dateIn } from "@/platform/clock";
import { found, refuse } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";
import { initiativeSettings } from "../initiative/facts";
import type { CellInput } from "./inputs";
import { unexplainedTotals } from "./split-difference/facts";

type Cell = z.output<typeof CellInput>;

type AskedIndicator = {
  readonly id: string;
  readonly state: string;
  readonly valueKind: string;
  readonly rateBase: number | null;
  readonly bareValueAllowed: boolean;
  readonly isReporter: boolean;
  /** Every "dimension:category" its passport knows. */
  readonly categories: readonly string[];
};

type Asked = {
  readonly indicators: readonly AskedIndicator[];
  readonly periods: readonly {
    readonly key: string;
    readonly state: "open" | "locked";
    readonly exception: ReportingException | null;
  }[];
  readonly places: readonly string[];
};

/** What the passports, the calendar and the places say of a batch of cells. One statement: a partner's every keystroke that is saved comes by here. */
async function askedOf(
  tx: Transaction,
  initiativeId: string,
  stakeholderId: string,
  cells: readonly Cell[],
): Promise<Asked> {
  const distinct = (pick: (cell: Cell) => string) => [...new Set(cells.map(pick))];
  const rows = await tx.$queryRaw<Asked[]>`
    SELECT
      (SELECT coalesce(json_agg(json_build_object(
                'id', i.id, 'state', i.state, 'valueKind', i.value_kind, 'rateBase', i.rate_base,
                'bareValueAllowed', i.bare_value_allowed,
                'isReporter', EXISTS (
                  SELECT FROM reporter r WHERE r.initiative_id = i.initiative_id AND r.indicator_id = i.id
                     AND r.stakeholder_id = ${stakeholderId}::uuid AND r.ended_at IS NULL),
                'categories', (
                  SELECT coalesce(json_agg(d.code || ':' || c.code), '[]')
                    FROM indicator_dimension x
                    JOIN dimension d ON d.initiative_id = x.initiative_id AND d.id = x.dimension_id
                    JOIN category c ON c.initiative_id = d.initiative_id AND c.dimension_id = d.id
                   WHERE x.initiative_id = i.initiative_id AND x.indicator_id = i.id))), '[]')
         FROM indicator i
        WHERE i.initiative_id = ${initiativeId}::uuid
          AND i.id = ANY (${distinct(({ indicatorId }) => indicatorId)}::uuid[])) AS indicators,
      (SELECT coalesce(json_agg(json_build_object(
                'key', p.period_key, 'state', p.state,
                'exception', (
                  SELECT json_build_object('reason', e.reason, 'untilOn', e.until_on::text)
                    FROM reporting_exception e
                   WHERE e.initiative_id = p.initiative_id AND e.period_key = p.period_key
                     AND e.stakeholder_id = ${stakeholderId}::uuid AND e.withdrawn_at IS NULL
                   ORDER BY e.until_on DESC LIMIT 1))), '[]')
         FROM reporting_period p
        WHERE p.initiative_id = ${initiativeId}::uuid
          AND p.period_key = ANY (${distinct(({ periodKey }) => periodKey.key)}::text[])) AS periods,
      (SELECT coalesce(json_agg(l.code), '[]') FROM place l
        WHERE l.initiative_id = ${initiativeId}::uuid
          AND l.code = ANY (${distinct(({ placeCode }) => placeCode)}::text[])) AS places`;
  return found(rows[0]);
}

/** Those of these cells, empty now, in which a value stands that is taken back with it. */
async function standingCells(
  tx: Transaction,
  initiativeId: string,
  stakeholderId: string,
  cells: readonly Cell[],
): Promise<readonly Cell[]> {
  if (cells.length === 0) return [];
  const column = (pick: (cell: Cell) => string) => cells.map(pick);
  const rows = await tx.$queryRaw<{ place: number }[]>`
    SELECT c.place::int AS place
      FROM unnest(${column(({ indicatorId }) => indicatorId)}::uuid[],
                  ${column(({ periodKey }) => periodKey.key)}::text[],
                  ${column(({ placeCode }) => placeCode)}::text[],
                  ${column(({ categoryKey }) => categoryKey)}::text[])
           WITH ORDINALITY AS c(indicator_id, period_key, place_code, category_key, place)
      JOIN observation o ON o.initiative_id = ${initiativeId}::uuid
       AND o.indicator_id = c.indicator_id AND o.period_key = c.period_key
       AND o.stakeholder_id = ${stakeholderId}::uuid AND o.place_code = c.place_code
       AND o.category_key = c.category_key AND o.availability <> 'withdrawn'`;
  return rows.flatMap(({ place }) => cells[place - 1] ?? []);
}

/**
 * What W7 judges of a batch of cells, and the cells as they can be recorded. The reports they
 * belong to are made where they are missing, and locked, so that two batches come one after the other.
 */
export async function cellsToRecord(
  tx: Transaction,
  scope: ReportingScope,
  input: { stakeholderId: string; cells: Cell[] },
  now: Date,
) {
  const { initiativeId } = scope;
  const indicatorIds = new Set(input.cells.map(({ indicatorId }) => indicatorId));
  const periodKeys = [...new Set(input.cells.map(({ periodKey }) => periodKey.key))];
  const asked = await askedOf(tx, initiativeId, input.stakeholderId, input.cells);
  if (asked.indicators.length !== indicatorIds.size) refuse({ kind: "not_found" });
  const byId = new Map(asked.indicators.map((indicator) => [indicator.id, indicator]));
  const today = dateIn(scope.timeZone, now);
  const open = new Set(
    asked.periods
      .filter(({ state, exception }) => takesValues(state, exception, today))
      .map(({ key }) => key),
  );
  const places = new Set(asked.places);
  const read = input.cells.map((cell, index) => {
    const indicator = found(byId.get(cell.indicatorId));
    const at = (key: string, path: string) => ({ path: `cells.${index}.${path}`, key });
    const reading = readCell(indicator, cell);
    if (!reading.ok) return { problem: at(reading.problem.key, reading.problem.path) };
    if (!places.has(cell.placeCode)) return { problem: at("unknown_place", "placeCode") };
    const pairs = cell.categoryKey === "" ? [] : cell.categoryKey.split("|");
    if (!pairs.every((pair) => indicator.categories.includes(pair))) {
      return { problem: at("unknown_category", "categoryKey") };
    }
    return { cell, recorded: reading.recorded };
  });
  const problems = read.flatMap(({ problem }) => problem ?? []);
  if (problems.length > 0) refuse({ kind: "invalid", problems });
  const emptied = read.flatMap(({ cell, recorded }) => (cell && !recorded ? [cell] : []));
  const standing = await standingCells(tx, initiativeId, input.stakeholderId, emptied);
  const count = (fails: (cell: Cell) => boolean) => input.cells.filter(fails).length;
  return {
    cells: input.cells.length,
    notAgreed: count(({ indicatorId }) => byId.get(indicatorId)?.state !== "agreed"),
    notReporter: count(({ indicatorId }) => !byId.get(indicatorId)?.isReporter),
    periodClosed: count(({ periodKey }) => !open.has(periodKey.key)),
    ...{ stakeholderId: input.stakeholderId, periodKeys },
    entries: [
      ...read.flatMap(({ cell, recorded }) => (cell && recorded ? [{ cell, recorded }] : [])),
      ...standing.map((cell) => ({ cell, recorded: { availability: "withdrawn" } as const })),
    ],
    now,
  };
}

/** The reports that are to be moved on, locked in the order of their ids. Every one must be in the initiative. */
export async function lockedReports(
  tx: Transaction,
  initiativeId: string,
  reportIds: readonly string[],
) {
  const ids = [...new Set(reportIds)];
  await tx.$queryRaw`SELECT id FROM report WHERE initiative_id = ${initiativeId}::uuid
    AND id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const reports = await tx.report.findMany({ where: { initiativeId, id: { in: ids } } });
  if (reports.length !== ids.length) refuse({ kind: "not_found" });
  return reports;
}

export async function reportsToSubmit(
  tx: Transaction,
  scope: ReportingScope,
  input: { stakeholderId: string; reportIds: string[] },
) {
  const reports = await lockedReports(tx, scope.initiativeId, input.reportIds);
  if (reports.some(({ stakeholderId }) => stakeholderId !== input.stakeholderId)) {
    refuse({ kind: "not_found" });
  }
  const ids = reports.map(({ id }) => id);
  const unexplained = await unexplainedTotals(tx, scope.initiativeId, ids);
  const periodKeys = reports.map(({ periodKey }) => periodKey);
  const full = await tx.observation.groupBy({
    by: ["reportId"],
    where: {
      ...{ initiativeId: scope.initiativeId, reportId: { in: ids } },
      availability: { not: "withdrawn" },
    },
  });
  const hasEmpty = full.length < ids.length;
  return { reports, stakeholderId: input.stakeholderId, periodKeys, unexplained, hasEmpty };
}

export async function reportsToDecide(
  tx: Transaction,
  scope: InitiativeScope,
  input: { reportIds: string[] },
) {
  const { initiativeId, actor } = scope;
  const reports = await lockedReports(tx, initiativeId, input.reportIds);
  const { approvalLevels: levels } = await initiativeSettings(tx, scope);
  return {
    ...{ reports, levels },
    unchecked: reports.filter(({ state }) => state === "submitted").length,
    checkedBySame: reports.filter(
      ({ state, checkedByMemberId }) => state === "checked" && checkedByMemberId === actor.memberId,
    ).length,
  };
}

/** A report and those of its values that a note is about. */
export async function reportToReturn(
  tx: Transaction,
  scope: InitiativeScope,
  input: { reportId: string; observationIds: string[] },
) {
  const report = await reportToDecide(tx, scope, input);
  const observations = await tx.observation.findMany({
    where: {
      ...{ initiativeId: scope.initiativeId, reportId: report.id },
      id: { in: input.observationIds },
    },
    select: { id: true },
  });
  if (observations.length !== new Set(input.observationIds).size) refuse({ kind: "not_found" });
  return { report, observationIds: observations.map(({ id }) => id) };
}

export async function reportToDecide(
  tx: Transaction,
  scope: InitiativeScope,
  input: { reportId: string },
) {
  const [report] = await lockedReports(tx, scope.initiativeId, [input.reportId]);
  return found(report);
}

/** A period, locked, and a stakeholder that reports on something asked for in such periods. */
export async function reporterOfPeriod(
  tx: Transaction,
  { initiativeId }: InitiativeScope,
  input: { reportingPeriodId: string; stakeholderId: string },
) {
  await tx.$queryRaw`SELECT id FROM reporting_period WHERE initiative_id = ${initiativeId}::uuid
    AND id = ${input.reportingPeriodId}::uuid FOR UPDATE`;
  const period = found(
    await tx.reportingPeriod.findUnique({
      where: { initiativeId_id: { initiativeId, id: input.reportingPeriodId } },
    }),
  );
  const stakeholder = found(
    await tx.stakeholder.findUnique({
      where: { initiativeId_id: { initiativeId, id: input.stakeholderId } },
    }),
  );
  return { period, stakeholder };
}

/** M6: the exception that lets a stakeholder write into a locked period, or null. */
export async function exceptionOf(
  tx: Transaction,
  initiativeId: string,
  periodKey: string,
  stakeholderId: string,
): Promise<ReportingException | null> {
  const longest = await tx.reportingException.findFirst({
    where: { initiativeId, periodKey, stakeholderId, withdrawnAt: null },
    orderBy: { untilOn: "desc" },
    select: { reason: true, untilOn: true },
  });
  return longest && { reason: longest.reason, untilOn: longest.untilOn.toISOString().slice(0, 10) };
}

/** One indicator of the initiative, locked. */
export async function oneIndicator(
  tx: Transaction,
  { initiativeId }: InitiativeScope,
  input: { indicatorId: string },
) {
  await tx.$queryRaw`SELECT id FROM indicator WHERE initiative_id = ${initiativeId}::uuid
    AND id = ${input.indicatorId}::uuid FOR UPDATE`;
  const indicator = await tx.indicator.findUnique({
    where: { initiativeId_id: { initiativeId, id: input.indicatorId } },
  });
  return found(indicator);
}

/**
 * The actor's stakeholder where it has to do with an indicator: it is its steward, reports it, or
 * takes part in an activity that contributes to it (M18); else null.
 */
export async function concernedStakeholder(
  tx: Pick<Transaction, "$queryRaw">,
  { initiativeId, actor }: InitiativeScope,
  indicator: { id: string; stewardId: string | null },
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ concerned: boolean }[]>`
    SELECT ${indicator.stewardId}::uuid IS NOT DISTINCT FROM ${actor.stakeholderId}::uuid
        OR EXISTS (SELECT FROM reporter r WHERE r.initiative_id = ${initiativeId}::uuid
             AND r.indicator_id = ${indicator.id}::uuid AND r.ended_at IS NULL
             AND r.stakeholder_id = ${actor.stakeholderId}::uuid)
        OR EXISTS (SELECT FROM activity_contribution c
             JOIN activity a ON a.initiative_id = c.initiative_id AND a.id = c.activity_id
             LEFT JOIN activity_participant p ON p.initiative_id = a.initiative_id AND p.activity_id = a.id
            WHERE c.initiative_id = ${initiativeId}::uuid AND c.indicator_id = ${indicator.id}::uuid
              AND a.state <> 'withdrawn'
              AND ${actor.stakeholderId}::uuid IN (a.lead_stakeholder_id, p.stakeholder_id)) AS concerned`;
  return row?.concerned ? actor.stakeholderId : null;
}

/** One indicator, locked, with the actor's stakeholder where it has to do with it (M18). */
export async function indicatorOfConcern(
  tx: Transaction,
  scope: InitiativeScope,
  input: { indicatorId: string },
) {
  const indicator = await oneIndicator(tx, scope, input);
  return { indicator, stakeholderId: await concernedStakeholder(tx, scope, indicator) };
}
