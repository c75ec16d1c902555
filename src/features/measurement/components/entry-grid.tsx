"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { formatNumber, formatPeriod, formatValue } from "@/i18n/format";
import { Form } from "@/ui/form/form";
import type { FormWords } from "@/ui/form/form-state";
import { SubmitButton } from "@/ui/form/submit-button";
import { recordObservationsAction } from "../actions";
import type { EntryGridView } from "../queries/entry-grid";
import { EntryCell } from "./entry-cell";

type EntryGridProps = { slug: string; grid: EntryGridView; words: FormWords };

/** The numbers one stakeholder owes for one period: last time's value beside this time's, saved in one batch. */
export function EntryGrid({ slug, grid, words }: EntryGridProps) {
  const t = useTranslations("measurement");
  const [turn, setTurn] = useState(0);
  const writable = new Set(
    grid.reports
      .filter(({ state }) => state === "submitted" || state === "approved")
      .map(({ indicatorId }) => indicatorId),
  );
  const rows = grid.rows.filter(({ indicatorId }) => !writable.has(indicatorId));
  if (rows.length === 0) return <p className="text-sm text-soft">{t("nothingToEnter")}</p>;
  return (
    <Form
      action={recordObservationsAction}
      words={words}
      hidden={{ initiative: slug, stakeholderId: grid.stakeholderId }}
      label={t("entryOf", { period: grid.periodKey ? formatPeriod(grid.periodKey) : "" })}
    >
      <div className="overflow-x-auto">
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">{t("entry")}</caption>
          <thead>
            <tr className="border-b border-line-strong text-left text-xs text-soft">
              <th scope="col" className="py-2 pr-4">
                {t("indicator")}
              </th>
              <th scope="col" className="py-2 pr-4">
                {t("before")}
              </th>
              <th scope="col" className="py-2 pr-4">
                {t("now")}
              </th>
              <th scope="col" className="py-2">
                {t("orWhyNot")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr
                key={`${row.indicatorId} ${row.placeCode} ${row.categoryKey} ${turn}`}
                className="border-b border-line align-top"
              >
                <th scope="row" className="max-w-xs py-3 pr-4 text-left font-normal">
                  <span className="font-semibold">{row.name}</span>
                  <span className="block text-xs text-soft">
                    {[row.placeName, row.categoryKey.replaceAll("|", ", ")]
                      .filter(Boolean)
                      .join(" · ") || row.code}
                  </span>
                </th>
                <td className="py-3 pr-4 whitespace-nowrap text-soft tabular-nums">
                  {row.lastValue === null ? (
                    "–"
                  ) : (
                    <>
                      {formatValue(row.lastValue, row.unit, row.decimals)}
                      <span className="block text-xs">
                        {row.lastNumerator !== null && row.lastDenominator !== null
                          ? `${formatNumber(row.lastNumerator)} / ${formatNumber(row.lastDenominator)} · `
                          : null}
                        {row.lastPeriod ? formatPeriod(row.lastPeriod) : null}
                      </span>
                    </>
                  )}
                </td>
                <EntryCell row={row} index={index} periodKey={grid.periodKey ?? ""} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton>{t("save")}</SubmitButton>
        <button
          type="reset"
          onClick={() => setTurn(turn + 1)}
          className="min-h-10 px-2 text-sm text-soft underline"
        >
          {t("startAgain")}
        </button>
      </div>
    </Form>
  );
}
