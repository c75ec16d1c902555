import { parse } from "csv-parse";
import { may } from "@/domain/access/policy";
import { readPeriod } from "@/domain/kernel/period-reader";
import { type RecordedValue, readCell, type ValueRule } from "@/domain/measurement/entered-value";
import {
  categoryKeyOf,
  readTidyHead,
  type TidyColumn,
  tidyRow,
} from "@/domain/measurement/tidy-row";
import type { InitiativeScope } from "@/platform/access/scope";
import { dateIn, now } from "@/platform/clock";
import type { Transaction } from "@/platform/db/client";
import { newId } from "@/platform/ids";
import { decodeText } from "@/platform/text-encoding";
import { importLimits } from "./inputs";

/** A row that is not taken: its line in the file, the column at fault, and why. */
export type RefusedRow = {
  readonly line: number;
  readonly column: TidyColumn | "";
  readonly key: string;
  readonly text: string;
};

/** How many refused rows are listed; the rest is counted. */
export const listedRefusals = 200;

type Known = {
  readonly indicators: ReadonlyMap<string, ValueRule & KnownIndicator>;
  readonly reporters: ReadonlyMap<string, string>;
  readonly places: ReadonlySet<string>;
  readonly periods: ReadonlyMap<string, string>;
  /** The locked periods for which a stakeholder may report by exception, as "period stakeholder". */
  readonly exceptions: ReadonlySet<string>;
};

type KnownIndicator = {
  readonly id: string;
  readonly state: string;
  readonly reporters: ReadonlySet<string>;
  readonly categories: ReadonlyMap<string, ReadonlySet<string>>;
};

async function knownOf(tx: Transaction, scope: InitiativeScope): Promise<Known> {
  const { initiativeId } = scope;
  const today = new Date(dateIn(scope.timeZone, now()));
  const indicators = await tx.indicator.findMany({
    where: { initiativeId },
    select: {
      ...{ id: true, code: true, state: true, valueKind: true, rateBase: true },
      bareValueAllowed: true,
      reporters: { where: { endedAt: null }, select: { stakeholderId: true } },
      dimensions: {
        select: { dimension: { select: { code: true, categories: { select: { code: true } } } } },
      },
    },
  });
  const stakeholders = await tx.stakeholder.findMany({
    where: { initiativeId },
    select: { id: true, code: true },
  });
  const places = await tx.place.findMany({ where: { initiativeId }, select: { code: true } });
  const periods = await tx.reportingPeriod.findMany({
    where: { initiativeId },
    select: { periodKey: true, state: true },
  });
  const exceptions = await tx.reportingException.findMany({
    where: { initiativeId, withdrawnAt: null, untilOn: { gte: today } },
    select: { periodKey: true, stakeholderId: true },
  });
  return {
    exceptions: new Set(
      exceptions.map(({ periodKey, stakeholderId }) => `${periodKey} ${stakeholderId}`),
    ),
    indicators: new Map(
      indicators.map(({ code, reporters, dimensions, ...indicator }) => [
        code.toLowerCase(),
        {
          ...indicator,
          reporters: new Set(reporters.map(({ stakeholderId }) => stakeholderId)),
          categories: new Map(
            dimensions.map(({ dimension }) => [
              dimension.code,
              new Set(dimension.categories.map(({ code: category }) => category)),
            ]),
          ),
        },
      ]),
    ),
    reporters: new Map(stakeholders.map(({ code, id }) => [code.toLowerCase(), id])),
    places: new Set(places.map(({ code }) => code)),
    periods: new Map(periods.map(({ periodKey, state }) => [periodKey, state])),
  };
}

type StagedRow = {
  readonly line: number;
  readonly indicatorId: string;
  readonly periodKey: string;
  readonly stakeholderId: string;
  readonly placeCode: string;
  readonly categoryKey: string;
  readonly recorded: RecordedValue;
  readonly note: string;
  readonly source: string;
};

type RowReading = StagedRow | Omit<RefusedRow, "line"> | null;

function isRefused(
  reading: StagedRow | Omit<RefusedRow, "line">,
): reading is Omit<RefusedRow, "line"> {
  return "key" in reading;
}

/** Reads rows against what the initiative knows; periods are read once per form in which they are written. */
function rowReader(known: Known, scope: InitiativeScope) {
  const periods = new Map<string, string | null>();
  const periodKey = (text: string) => {
    if (!periods.has(text)) periods.set(text, readPeriod(text)?.key ?? null);
    return periods.get(text) ?? null;
  };
  return (row: ReturnType<typeof tidyRow>, line: number): RowReading => {
    const refused = (column: TidyColumn, key: string) => ({ column, key, text: row[column] });
    if (Object.values(row).every((text) => text === "")) return null;
    const indicator = known.indicators.get(row.indicator.toLowerCase());
    if (!indicator) return refused("indicator", "unknown_indicator");
    if (indicator.state !== "agreed") return refused("indicator", "indicator_not_agreed");
    const key = periodKey(row.period);
    if (key === null) return refused("period", "not_a_period");
    const stakeholderId = known.reporters.get(row.reporter.toLowerCase());
    if (stakeholderId === undefined) return refused("reporter", "unknown_reporter");
    const state = known.periods.get(key);
    const isExcepted = known.exceptions.has(`${key} ${stakeholderId}`);
    if (state !== "open" && !isExcepted) {
      return refused("period", state ? "period_locked" : "period_not_opened");
    }
    if (!may(scope.actor, "observation.import", { stakeholderId })) {
      return refused("reporter", "not_your_report");
    }
    if (!indicator.reporters.has(stakeholderId))
      return refused("reporter", "reporter_not_assigned");
    if (!known.places.has(row.place)) return refused("place", "unknown_place");
    const categoryKey = categoryKeyOf(row.category);
    for (const pair of categoryKey === "" ? [] : categoryKey.split("|")) {
      const [dimension = "", category = ""] = pair.split(":");
      if (!indicator.categories.get(dimension)?.has(category)) {
        return refused("category", "unknown_category");
      }
    }
    const cell = readCell(indicator, { ...row, notAvailableReason: row.not_available_reason });
    if (!cell.ok) {
      const { path } = cell.problem;
      const column = path === "notAvailableReason" ? "not_available_reason" : path;
      return refused(column as TidyColumn, cell.problem.key); // readCell names only these columns
    }
    if (cell.recorded === null) return refused("value", "nothing_entered");
    const place = { placeCode: row.place, categoryKey, note: row.note, source: row.source };
    const { id: indicatorId } = indicator;
    return { line, indicatorId, periodKey: key, stakeholderId, recorded: cell.recorded, ...place };
  };
}

const chunkSize = 5000;

async function stage(tx: Transaction, rows: readonly StagedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const column = <T>(pick: (row: StagedRow) => T) => rows.map(pick);
  const reported = rows.map(({ recorded }) =>
    recorded.availability === "reported" ? recorded : null,
  );
  await tx.$executeRaw`
    INSERT INTO import_row
    SELECT * FROM unnest(${column(({ line }) => line)}::int[], ${column(() => newId())}::uuid[],
      ${column((row) => row.indicatorId)}::uuid[], ${column((row) => row.periodKey)}::text[],
      ${column((row) => row.stakeholderId)}::uuid[], ${column((row) => row.placeCode)}::text[],
      ${column((row) => row.categoryKey)}::text[],
      ${column(({ recorded }) => recorded.availability)}::availability[],
      ${reported.map((one) => one?.value ?? null)}::numeric[],
      ${reported.map((one) => one?.numerator ?? null)}::numeric[],
      ${reported.map((one) => one?.denominator ?? null)}::numeric[],
      ${column(({ recorded }) => (recorded.availability === "not_available" ? recorded.reason : null))}::text[],
      ${column((row) => row.note || null)}::text[], ${column((row) => row.source || null)}::text[])`;
}

/** What is known of a file once it is staged: its rows in a table that lives as long as the transaction, and those refused. */
export type StagedFile = {
  readonly headProblem: { readonly column: string; readonly key: string } | null;
  readonly staged: number;
  readonly refused: number;
  readonly refusals: readonly RefusedRow[];
};

/**
 * Reads a tidy CSV row by row into a temporary table. Memory stays flat: only a chunk of rows and
 * the listed refusals are held. Rows are judged on their own (W7, M1, M2, M3) and then against
 * each other and what is there already.
 */
export async function stageFile(
  tx: Transaction,
  scope: InitiativeScope,
  content: Uint8Array,
): Promise<StagedFile> {
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE import_row (line int, id uuid, indicator_id uuid, period_key text,
      stakeholder_id uuid, place_code text, category_key text, availability availability,
      value numeric, numerator numeric, denominator numeric, reason text, note text, source text)
      ON COMMIT DROP`;
  const read = rowReader(await knownOf(tx, scope), scope);
  const refusals: RefusedRow[] = [];
  let [refused, staged] = [0, 0];
  const refuseRow = (row: RefusedRow) => {
    refused += 1;
    if (refusals.length < listedRefusals) refusals.push(row);
  };
  const rows = parse(decodeText(content), {
    bom: true,
    relaxColumnCount: true,
    info: true,
    skipEmptyLines: true,
  });
  let places: readonly (TidyColumn | null)[] | null = null;
  let chunk: StagedRow[] = [];
  try {
    for await (const parsed of rows) {
      const { record, info }: ParsedRow = parsed;
      if (places === null) {
        const head = readTidyHead(record);
        if (!head.ok) return { headProblem: head, staged: 0, refused: 0, refusals: [] };
        places = head.places;
        continue;
      }
      if (staged + refused >= importLimits.rows) {
        refuseRow({ line: info.lines, column: "", key: "too_many_rows", text: "" });
        break;
      }
      if (
        record.length > places.length &&
        record.slice(places.length).some((cell) => cell !== "")
      ) {
        refuseRow({
          line: info.lines,
          column: "",
          key: "too_many_cells",
          text: record.join(",").slice(0, 80),
        });
        continue;
      }
      const reading = read(tidyRow(places, record), info.lines);
      if (reading === null) continue;
      if (isRefused(reading)) {
        refuseRow({ line: info.lines, ...reading });
        continue;
      }
      staged += 1;
      chunk.push(reading);
      if (chunk.length === chunkSize) {
        await stage(tx, chunk);
        chunk = [];
      }
    }
  } catch (failure) {
    if (!(failure instanceof Error && "code" in failure && String(failure.code).startsWith("CSV_")))
      throw failure;
    // A quote that never closes makes the rest of the file unreadable; where it begins is said.
    const line = "lines" in failure ? Number(failure.lines) : 0;
    refuseRow({ line, column: "", key: "broken_quoting", text: "" });
  }
  if (places === null)
    return { headProblem: { column: "", key: "file_empty" }, staged: 0, refused, refusals };
  await stage(tx, chunk);
  await tx.$executeRaw`ANALYZE import_row`;
  for (const clash of await refuseClashes(tx, scope.initiativeId)) refuseRow(clash);
  refusals.sort((a, b) => a.line - b.line);
  return { headProblem: null, staged, refused, refusals };
}

type ParsedRow = { readonly record: string[]; readonly info: { readonly lines: number } };

/** Takes out rows that stand twice in the file, and rows that would change a report which waits or counts. */
async function refuseClashes(tx: Transaction, initiativeId: string): Promise<RefusedRow[]> {
  const twice = await tx.$queryRaw<{ line: number }[]>`
    WITH numbered AS (
      SELECT line, row_number() OVER (PARTITION BY indicator_id, period_key, stakeholder_id,
             place_code, category_key ORDER BY line) AS turn FROM import_row),
    removed AS (
      DELETE FROM import_row r USING numbered n WHERE n.line = r.line AND n.turn > 1
      RETURNING r.line)
    SELECT line FROM removed ORDER BY line`;
  const closed = await tx.$queryRaw<{ line: number; state: string }[]>`
    WITH removed AS (
      DELETE FROM import_row r USING report p
       WHERE p.initiative_id = ${initiativeId}::uuid AND p.indicator_id = r.indicator_id
         AND p.period_key = r.period_key AND p.stakeholder_id = r.stakeholder_id
         AND p.state NOT IN ('draft', 'returned')
         AND NOT EXISTS (SELECT FROM observation o
              WHERE o.initiative_id = p.initiative_id AND o.indicator_id = r.indicator_id
                AND o.period_key = r.period_key AND o.stakeholder_id = r.stakeholder_id
                AND o.place_code = r.place_code AND o.category_key = r.category_key
                AND (o.availability, o.value, o.numerator, o.denominator, o.not_available_reason)
                    IS NOT DISTINCT FROM (r.availability, r.value, r.numerator, r.denominator, r.reason))
      RETURNING r.line, p.state)
    SELECT line, state::text AS state FROM removed ORDER BY line`;
  return [
    ...twice.map(
      ({ line }): RefusedRow => ({ line, column: "", key: "row_stands_twice", text: "" }),
    ),
    ...closed.map(
      ({ line, state }): RefusedRow => ({
        ...{ line, column: "period", text: "" },
        key: state === "approved" ? "report_approved" : "report_submitted",
      }),
    ),
  ];
}

/** What writing the staged rows would do, by comparison with what is there. */
export type ImportCounts = {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
};

/** Compares the staged rows with the observations there are. */
export async function compareStaged(tx: Transaction, initiativeId: string): Promise<ImportCounts> {
  const [counts] = await tx.$queryRaw<ImportCounts[]>`
    SELECT count(*) FILTER (WHERE o.id IS NULL)::int AS created,
           count(*) FILTER (WHERE o.id IS NOT NULL AND differs)::int AS changed,
           count(*) FILTER (WHERE o.id IS NOT NULL AND NOT differs)::int AS unchanged
      FROM import_row r
      LEFT JOIN observation o
        ON o.initiative_id = ${initiativeId}::uuid AND o.indicator_id = r.indicator_id
       AND o.period_key = r.period_key AND o.stakeholder_id = r.stakeholder_id
       AND o.place_code = r.place_code AND o.category_key = r.category_key
     CROSS JOIN LATERAL (SELECT
       (o.availability, o.value, o.numerator, o.denominator, o.not_available_reason)
       IS DISTINCT FROM (r.availability, r.value, r.numerator, r.denominator, r.reason)) AS d(differs)`;
  return counts ?? { created: 0, changed: 0, unchanged: 0 };
}
