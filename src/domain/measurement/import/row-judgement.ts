import { readPeriod } from "../../kernel/period-reader";
import { remembered } from "../../kernel/remembered";
import { type RecordedValue, readCell, type ValueRule } from "../entered-value";
import { categoryKeyOf, type TidyColumn, type TidyRow, tidyColumns } from "../tidy-row";
import { unguardedText } from "./tidy-file";

/** W7: what the initiative knows, and a row is judged against. */
export type KnownToInitiative = {
  readonly indicators: ReadonlyMap<string, KnownIndicator>;
  readonly reporters: ReadonlyMap<string, string>;
  readonly places: ReadonlySet<string>;
  readonly periods: ReadonlyMap<string, string>;
  /** The locked periods for which a stakeholder may report by exception, as "period stakeholder". */
  readonly exceptions: ReadonlySet<string>;
};

/** W7: an indicator as a row is judged against it. */
export type KnownIndicator = ValueRule & {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly reporters: ReadonlySet<string>;
  readonly categories: ReadonlyMap<string, ReadonlySet<string>>;
};

/** W7: why a row may not be written, and the column at fault. */
export type RowBar = { readonly column: TidyColumn | ""; readonly key: string };

/** M4: a row whose every name is known and whose value is valid. */
export type KnownRow = {
  readonly indicatorId: string;
  readonly indicatorVersion: number;
  readonly periodKey: string;
  readonly stakeholderId: string;
  readonly placeCode: string;
  readonly categoryKey: string;
  readonly recorded: RecordedValue;
  readonly note: string;
  readonly source: string;
};

/**
 * W7: what came of a row. `known` is null where it names what nobody knows or holds no valid value;
 * else `bar` says why it may not be written, which matters only if it would change something.
 */
export type RowJudgement = { readonly known: KnownRow | null; readonly bar: RowBar | null };

function barred(column: TidyColumn | "", key: string): RowJudgement {
  return { known: null, bar: { column, key } };
}

/**
 * W7, M1 to M3, M6: judges rows on their own. A row for somebody else's report is never looked at further, so that it tells nothing.
 */
export function rowJudge(
  known: KnownToInitiative,
  mayImportFor: (stakeholderId: string) => boolean,
): (row: TidyRow) => RowJudgement | null {
  const keyOf = remembered(categoryKeyOf);
  return (row) => {
    if (tidyColumns.every((column) => row[column] === "")) return null;
    const indicator = known.indicators.get(row.indicator.toLowerCase());
    if (!indicator) return barred("indicator", "unknown_indicator");
    const periodKey = readPeriod(row.period)?.key;
    if (periodKey === undefined) return barred("period", "not_a_period");
    const stakeholderId = known.reporters.get(row.reporter.toLowerCase());
    if (stakeholderId === undefined) return barred("reporter", "unknown_reporter");
    if (!mayImportFor(stakeholderId)) return barred("reporter", "not_your_report");
    if (!known.places.has(row.place)) return barred("place", "unknown_place");
    const categoryKey = keyOf(row.category);
    if (!isKnownCategory(categoryKey, indicator)) return barred("category", "unknown_category");
    const cell = readCell(indicator, {
      value: row.value,
      numerator: row.numerator,
      denominator: row.denominator,
      notAvailableReason: unguardedText(row.not_available_reason),
    });
    if (!cell.ok) {
      const { path, key } = cell.problem;
      const column = path === "notAvailableReason" ? "not_available_reason" : path;
      return barred(column as TidyColumn, key); // readCell names only these columns
    }
    if (cell.recorded === null) return barred("value", "nothing_entered");
    return {
      // One flat object, made a million times: putting it together from parts costs five times as much.
      known: {
        indicatorId: indicator.id,
        indicatorVersion: indicator.version,
        periodKey,
        stakeholderId,
        placeCode: row.place,
        categoryKey,
        recorded: cell.recorded,
        note: unguardedText(row.note),
        source: unguardedText(row.source),
      },
      bar: writingBar(known, indicator, periodKey, stakeholderId),
    };
  };
}

function isKnownCategory(categoryKey: string, { categories }: KnownIndicator): boolean {
  if (categoryKey === "") return true;
  return categoryKey.split("|").every((pair) => {
    const [dimension = "", category = ""] = pair.split(":");
    return categories.get(dimension)?.has(category) ?? false;
  });
}

/** W7, M6: why nothing may be written for an indicator, period and reporter, or null. */
function writingBar(
  known: KnownToInitiative,
  indicator: KnownIndicator,
  periodKey: string,
  stakeholderId: string,
): RowBar | null {
  if (indicator.state !== "agreed") return { column: "indicator", key: "indicator_not_agreed" };
  const state = known.periods.get(periodKey);
  if (state !== "open" && !known.exceptions.has(`${periodKey} ${stakeholderId}`)) {
    return { column: "period", key: state ? "period_locked" : "period_not_opened" };
  }
  if (!indicator.reporters.has(stakeholderId)) {
    return { column: "reporter", key: "reporter_not_assigned" };
  }
  return null;
}
