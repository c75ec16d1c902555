"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, type ComponentProps, useState } from "react";
import { quotientFactor } from "@/domain/measurement/aggregation";
import { readTypedNumber } from "@/domain/measurement/entered-value";
import { formatValue } from "@/i18n/format";
import { controlAttributes, controlLook } from "@/ui/form/control-look";
import { useField } from "@/ui/form/form-state";
import type { EntryRow } from "../queries/entry-grid";

type EntryCellProps = { row: EntryRow; index: number; periodKey: string };

/** What is typed for one cell: a value, or numerator and denominator with their percentage as one types, or why there is none. */
export function EntryCell({ row, index, periodKey }: EntryCellProps) {
  const t = useTranslations("measurement");
  const [typed, setTyped] = useState({
    value: row.numerator === "" ? row.value : "",
    numerator: row.numerator,
    denominator: row.denominator,
  });
  const name = (part: string) => `cells.${index}.${part}`;
  const label = [row.name, row.placeName, row.categoryKey].filter(Boolean).join(", ");
  const set = (part: keyof typeof typed) => (event: ChangeEvent<HTMLInputElement>) =>
    setTyped({ ...typed, [part]: event.target.value });
  const same = () =>
    setTyped({
      value: row.takesParts ? "" : (row.lastValue ?? ""),
      numerator: row.takesParts ? (row.lastNumerator ?? "") : "",
      denominator: row.takesParts ? (row.lastDenominator ?? "") : "",
    });
  return (
    <>
      <td className="py-3 pr-4">
        <input type="hidden" name={name("indicatorId")} value={row.indicatorId} />
        <input type="hidden" name={name("periodKey")} value={periodKey} />
        <input type="hidden" name={name("placeCode")} value={row.placeCode} />
        <input type="hidden" name={name("categoryKey")} value={row.categoryKey} />
        {row.takesParts ? (
          <div className="flex flex-wrap items-center gap-2">
            <CellInput
              name={name("numerator")}
              label={`${row.numeratorLabel ?? t("numerator")}: ${label}`}
              value={typed.numerator}
              onChange={set("numerator")}
            />
            <span aria-hidden>/</span>
            <CellInput
              name={name("denominator")}
              label={`${row.denominatorLabel ?? t("denominator")}: ${label}`}
              value={typed.denominator}
              onChange={set("denominator")}
            />
            <output className="min-w-14 font-semibold tabular-nums">
              {quotientOf(row, typed)}
            </output>
          </div>
        ) : (
          <CellInput
            name={name("value")}
            label={`${t("value")}: ${label}`}
            value={typed.value}
            onChange={set("value")}
          />
        )}
        {row.lastValue === null ? null : (
          <button
            type="button"
            onClick={same}
            className="mt-1 min-h-6 text-xs font-medium text-accent underline"
          >
            {t("sameAsLast")}
            <span className="sr-only">: {label}</span>
          </button>
        )}
      </td>
      <td className="py-3">
        <CellInput
          name={name("notAvailableReason")}
          label={`${t("notAvailableBecause")}: ${label}`}
          placeholder={t("notAvailableBecause")}
          defaultValue={row.reason}
          wide
        />
        <CellInput
          name={name("note")}
          label={`${t("note")}: ${label}`}
          placeholder={t("note")}
          defaultValue={row.note}
          wide
        />
      </td>
    </>
  );
}

function quotientOf(
  row: EntryRow,
  { numerator, denominator }: { numerator: string; denominator: string },
): string {
  const [above, below] = [readTypedNumber(numerator), readTypedNumber(denominator)];
  if (above === null || below === null || Number(below) === 0) return "";
  const factor = quotientFactor(row.valueKind, row.rateBase);
  // What is shown while typing is rounded anyway; the server works out the exact value.
  const value = (Number(above) * factor) / Number(below);
  return formatValue(String(Number(value.toFixed(4))), row.unit, Math.max(row.decimals, 1));
}

type CellInputProps = Omit<ComponentProps<"input">, "name"> & {
  name: string;
  label: string;
  wide?: boolean;
};

function CellInput({ name, label, wide = false, ...rest }: CellInputProps) {
  const field = useField(name);
  const typed = typeof field.typed === "string" ? field.typed : undefined;
  return (
    <span className={wide ? "mb-1 block" : "inline-block"}>
      <input
        name={name}
        aria-label={label}
        autoComplete="off"
        inputMode={wide ? "text" : "decimal"}
        {...controlAttributes(field)}
        {...rest}
        {...(rest.value === undefined ? { defaultValue: typed ?? rest.defaultValue } : {})}
        className={`${controlLook} ${wide ? "min-w-48" : "w-28 text-right tabular-nums"}`}
      />
      {field.problem ? (
        <span id={`${field.id}-problem`} className="block max-w-56 text-xs font-medium text-danger">
          {field.problem}
        </span>
      ) : null}
    </span>
  );
}
