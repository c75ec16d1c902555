import type { Decimal } from "decimal.js";
import { type ExactNumber, exact, exactText, parseExactNumber } from "../kernel/exact-number";
import type { FieldProblem } from "../kernel/refusal";
import { quotientFactor } from "./aggregation";

/** M1: what an indicator's passport says of its values. */
export type ValueRule = {
  readonly valueKind: string;
  readonly rateBase: number | null;
  readonly bareValueAllowed: boolean;
};

/** What somebody typed, or a file holds, for one cell. Empty text is "nothing said". */
export type EnteredCell = {
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly notAvailableReason: string;
};

/** M2: a value that was reported, or the recorded answer that there is none, with its reason. */
export type RecordedValue =
  | {
      readonly availability: "reported";
      readonly value: ExactNumber;
      readonly numerator: ExactNumber | null;
      readonly denominator: ExactNumber | null;
    }
  | { readonly availability: "not_available"; readonly reason: string };

/** A cell as it can be recorded, or what is wrong with it; null where nothing was said. */
export type CellReading =
  | { readonly ok: true; readonly recorded: RecordedValue | null }
  | { readonly ok: false; readonly problem: FieldProblem };

/** The kinds that are quotients, whose numerator and denominator are stored (M1). */
const quotients: ReadonlySet<string> = new Set(["percent", "rate", "ratio"]);
const maximumDecimals = 12;

/** M1: whether values of a kind are quotients. */
export function isQuotient(valueKind: string): boolean {
  return quotients.has(valueKind);
}

/** Reads a number as people type it: with thousands marks of the language and a percent sign. */
export function readTypedNumber(text: string): ExactNumber | null {
  const bare = text.trim().replace(/\s*%$/, "").replace(/^−/, "-");
  const isGrouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare);
  return parseExactNumber(isGrouped ? bare.replaceAll(",", "") : bare);
}

function problem(path: string, key: string): CellReading {
  return { ok: false, problem: { path, key } };
}

/**
 * M1, M2: reads one cell against the passport. 0 is a value; an empty cell is missing; a reason
 * without a value is "not available". A percent, rate or ratio needs its numerator and denominator,
 * unless the passport takes a bare value.
 */
export function readCell(rule: ValueRule, cell: EnteredCell): CellReading {
  const [value, numerator, denominator, reason] = [
    cell.value.trim(),
    cell.numerator.trim(),
    cell.denominator.trim(),
    cell.notAvailableReason.trim(),
  ];
  const isEmpty = value === "" && numerator === "" && denominator === "";
  if (isEmpty && reason === "") return { ok: true, recorded: null };
  if (isEmpty) return { ok: true, recorded: { availability: "not_available", reason } };
  if (reason !== "") return problem("notAvailableReason", "value_and_reason");
  if (numerator !== "" || denominator !== "")
    return readQuotient(rule, value, numerator, denominator);
  if (isQuotient(rule.valueKind) && !rule.bareValueAllowed) {
    return problem("numerator", "numerator_and_denominator");
  }
  const number = readTypedNumber(value);
  if (number === null) return problem("value", "not_a_number");
  return plausible(rule, { value: number, numerator: null, denominator: null });
}

function readQuotient(
  rule: ValueRule,
  value: string,
  numeratorText: string,
  denominatorText: string,
): CellReading {
  if (!isQuotient(rule.valueKind)) return problem("numerator", "no_numerator_here");
  const numerator = readTypedNumber(numeratorText);
  if (numerator === null) return problem("numerator", numeratorText ? "not_a_number" : "required");
  const denominator = readTypedNumber(denominatorText);
  if (denominator === null) {
    return problem("denominator", denominatorText ? "not_a_number" : "required");
  }
  if (exact(denominator).lte(0)) return problem("denominator", "denominator_not_positive");
  const factor = quotientFactor(rule.valueKind, rule.rateBase);
  const computed = exact(numerator).times(factor).div(exact(denominator));
  const stated = value === "" ? null : readTypedNumber(value);
  if (value !== "" && stated === null) return problem("value", "not_a_number");
  if (stated !== null && exact(stated).minus(computed).abs().gt(lastPlaceOf(stated))) {
    return problem("value", "value_contradicts_parts");
  }
  const rounded = exactText(computed.toDecimalPlaces(maximumDecimals));
  return plausible(rule, { value: rounded, numerator, denominator });
}

/** A stated value may be rounded or cut off: it may differ by one in its last place, and by no more. */
function lastPlaceOf(stated: ExactNumber): Decimal {
  return exact("0.1").pow(exact(stated).decimalPlaces());
}

type Parts = {
  readonly value: ExactNumber;
  readonly numerator: ExactNumber | null;
  readonly denominator: ExactNumber | null;
};

function plausible(rule: ValueRule, parts: Parts): CellReading {
  const { value, numerator, denominator } = parts;
  if (rule.valueKind === "count" && exact(value).lt(0)) return problem("value", "count_negative");
  if (rule.valueKind === "percent" && numerator !== null && denominator !== null) {
    if (exact(numerator).lt(0)) return problem("numerator", "count_negative");
    if (exact(numerator).gt(denominator)) return problem("numerator", "part_above_whole");
  }
  return { ok: true, recorded: { availability: "reported", ...parts } };
}
