"use client";

import { useTranslations } from "next-intl";
import { quotientFactor } from "@/domain/measurement/aggregation";
import { readCell, readTypedNumber } from "@/domain/measurement/entered-value";
import {
  type EntryBox as BoxName,
  sameAsLastTime,
  type TypedRow,
} from "@/domain/measurement/entry-sheet";
import { formatPeriod, formatValue } from "@/i18n/format";
import type { EntryRow } from "../queries/entry-grid";
import { EntryBox } from "./entry-box";

type EntryCellProps = {
  row: EntryRow;
  typed: TypedRow;
  index: number;
  /** Whether the sheet holds several periods, so that each box must name its own. */
  namesPeriod: boolean;
  onType: (change: Partial<TypedRow>) => void;
};

/** What is typed for one row: a value, or numerator and denominator with their percentage as one types, or why there is none. */
export function EntryCell({ row, typed, index, namesPeriod, onType }: EntryCellProps) {
  const t = useTranslations("measurement");
  const says = useTranslations("refusals.problems");
  const reading = readCell(row, typed);
  // Half a number is no mistake yet; what is wrong for certain is said at once.
  const isHalf = (typed.numerator === "") !== (typed.denominator === "") && typed.value === "";
  const problemOf = (box: BoxName) =>
    !reading.ok && !isHalf && reading.problem.path === box ? says(reading.problem.key) : undefined;
  const period = namesPeriod ? formatPeriod(row.periodKey) : "";
  const label = [row.name, period, row.placeName, row.categoryName].filter(Boolean).join(", ");
  const box = (name: BoxName) => ({
    name: `cells.${index}.${name}`,
    value: typed[name] ?? "",
    problem: problemOf(name),
    "data-row": index,
    "data-box": name,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onType({ [name]: event.target.value }),
  });
  return (
    <>
      <td className="py-3 pr-4 max-sm:col-span-2 max-sm:py-1">
        <input type="hidden" name={`cells.${index}.indicatorId`} value={row.indicatorId} />
        <input type="hidden" name={`cells.${index}.periodKey`} value={row.periodKey} />
        <input type="hidden" name={`cells.${index}.placeCode`} value={row.placeCode} />
        <input type="hidden" name={`cells.${index}.categoryKey`} value={row.categoryKey} />
        {row.takesParts ? (
          <div className="flex flex-wrap items-center gap-2">
            <EntryBox
              {...box("numerator")}
              label={`${row.numeratorLabel ?? t("numerator")}: ${label}`}
            />
            <span aria-hidden>/</span>
            <EntryBox
              {...box("denominator")}
              label={`${row.denominatorLabel ?? t("denominator")}: ${label}`}
            />
            <output className="min-w-14 font-semibold tabular-nums">
              {quotientOf(row, typed)}
            </output>
          </div>
        ) : (
          <EntryBox {...box("value")} label={`${t("value")}: ${label}`} />
        )}
        {row.lastValue === null ? null : (
          <button
            type="button"
            onClick={() => onType(sameAsLastTime(row))}
            className="mt-1 block min-h-6 text-xs font-medium text-accent underline"
          >
            {t("sameAsLast")}
            <span className="sr-only">: {label}</span>
          </button>
        )}
      </td>
      <td className="py-3 max-sm:col-span-2 max-sm:pt-1 sm:min-w-56">
        <EntryBox
          {...box("notAvailableReason")}
          label={`${t("notAvailableBecause")}: ${label}`}
          placeholder={t("notAvailableBecause")}
          wide
        />
        <EntryBox {...box("note")} label={`${t("note")}: ${label}`} placeholder={t("note")} wide />
        <EntryBox
          {...box("source")}
          label={`${t("evidence")}: ${label}`}
          placeholder={t("evidencePlaceholder")}
          wide
        />
      </td>
    </>
  );
}

function quotientOf(row: EntryRow, { numerator, denominator }: TypedRow): string {
  const [above, below] = [readTypedNumber(numerator), readTypedNumber(denominator)];
  if (above === null || below === null || Number(below) === 0) return "";
  const factor = quotientFactor(row.valueKind, row.rateBase);
  // What is shown while typing is rounded anyway; the server works out the exact value.
  const value = (Number(above) * factor) / Number(below);
  return formatValue(String(Number(value.toFixed(4))), row.unit, Math.max(row.decimals, 1));
}
