"use client";

import { useTranslations } from "next-intl";
import { readCell } from "@/domain/measurement/entered-value";
import type { SplitDifference } from "@/domain/measurement/entry-findings";
import type { TypedRow } from "@/domain/measurement/entry-sheet";
import { implausible, rangeFinding } from "@/domain/measurement/plausibility";
import { formatNumber, formatValue } from "@/i18n/format";
import type { EntryRow } from "../queries/entry-grid";

type EntryFindingsProps = {
  row: EntryRow;
  typed: TypedRow;
  difference: SplitDifference | undefined;
};

/** M5: what looks wrong with what is typed in a row: out of range, far from its history, or a total that is not its groups. It asks, and never forbids. */
export function EntryFindings({ row, typed, difference }: EntryFindingsProps) {
  const t = useTranslations("measurement");
  const reading = readCell(row, typed);
  const value =
    reading.ok && reading.recorded?.availability === "reported" ? reading.recorded.value : null;
  const shown = (text: string) => formatValue(text, row.unit, row.decimals);
  // One place more than is shown of values, so that a bound never looks like the value it excludes.
  const bound = (text: string) => formatValue(text, row.unit, row.decimals + 1);
  const range = value === null ? null : rangeFinding(row, value);
  const jump = value === null || range ? null : implausible(row.history, value);
  const texts = [
    range && value
      ? t(`rangesTyped.${range.kind}`, { value: shown(value), bound: shown(range.bound) })
      : null,
    jump && value
      ? t("jumps", { value: shown(value), low: bound(jump.usualLow), high: bound(jump.usualHigh) })
      : null,
    difference
      ? t("splitDiffers", {
          entered: formatNumber(difference.entered),
          split: formatNumber(difference.split),
        })
      : null,
  ];
  return texts.map((text) =>
    text ? (
      <span key={text} className="mt-1 block text-xs font-medium text-warning">
        {text}
      </span>
    ) : null,
  );
}
