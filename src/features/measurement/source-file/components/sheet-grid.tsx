"use client";

import { useTranslations } from "next-intl";
import { columnLetters, textOf } from "@/domain/kernel/sheet";
import {
  type ColumnReading,
  entriesOf,
  isMeasureColumn,
  measures,
  type Part,
  type TableReading,
} from "@/domain/measurement/import/reading";
import type { TableMapping } from "../queries/file-mapping";

type SheetGridProps = {
  mapping: TableMapping;
  reading: TableReading;
  change: (reading: TableReading) => void;
};

const plainRoles = ["ignored", "label", "indicator", "period", "reporter", "place"] as const;

/** How many rows of data are shown below the head. */
const shownRows = 8;

function columnOf(role: string, before: ColumnReading | undefined): ColumnReading {
  const measure = measures.find((one) => one === role);
  if (measure === undefined) return { role: role as Part }; // the choices are roles
  const kept = isMeasureColumn(before) ? before : { says: {}, times: "1", decimal: null };
  return { ...kept, role: measure };
}

/** The first rows of the sheet as a spreadsheet shows them, each column with what it is. */
export function SheetGrid({ mapping, reading, change }: SheetGridProps) {
  const t = useTranslations("import");
  const { sample, known } = mapping;
  const rows = sample.rows.filter(
    ({ line }) => reading.headerRows.includes(line) || line >= reading.firstRow,
  );
  const shown = rows.slice(0, reading.headerRows.length + shownRows);
  const width = Math.min(reading.columns.length, 120);
  const places = Array.from({ length: width }, (_, place) => place);
  const dimensions = known.dimensions.map(({ code, name }) => ({
    value: `category:${code}`,
    name,
  }));
  const select = (place: number, role: string) =>
    change({
      ...reading,
      columns: reading.columns.with(place, columnOf(role, reading.columns[place])),
    });
  return (
    <section className="space-y-3">
      <h2 className="font-serif text-xl font-semibold">{t("columns")}</h2>
      <p className="max-w-prose text-sm text-soft">{t("columnsHint")}</p>
      <section
        aria-label={t("firstRows")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reached by the keyboard.
        tabIndex={0}
        className="max-w-full overflow-x-auto rounded-md border border-line bg-card"
      >
        <table className="border-collapse text-sm">
          <caption className="sr-only">{t("firstRows")}</caption>
          <thead>
            <tr className="bg-ground">
              <td className="px-2" />
              {places.map((place) => (
                <th key={place} scope="col" className="px-2 py-1 text-center font-normal text-soft">
                  {columnLetters(place)}
                </th>
              ))}
            </tr>
            <tr className="border-b border-line-strong align-top">
              <td className="px-2" />
              {places.map((place) => {
                const column = reading.columns[place];
                const said = isMeasureColumn(column) ? entriesOf(column.says) : [];
                return (
                  <td key={place} className="min-w-36 max-w-56 px-1 pb-2">
                    <select
                      aria-label={t("roleOf", { column: columnLetters(place) })}
                      className="block min-h-9 w-full rounded border border-line-strong bg-card px-2"
                      value={column?.role ?? "ignored"}
                      onChange={({ target }) => select(place, target.value)}
                    >
                      {plainRoles.map((role) => (
                        <option key={role} value={role}>
                          {t(`roles.${role}`)}
                        </option>
                      ))}
                      {dimensions.map(({ value, name }) => (
                        <option key={value} value={value}>
                          {name}
                        </option>
                      ))}
                      {[...measures, ...(["note", "source"] as const)].map((role) => (
                        <option key={role} value={role}>
                          {t(`roles.${role}`)}
                        </option>
                      ))}
                    </select>
                    {said.length > 0 ? (
                      <p className="mt-1 truncate px-1 text-xs text-soft">
                        {said.map(([, text]) => text || t("total")).join(" · ")}
                      </p>
                    ) : null}
                  </td>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ line, cells }) => (
              <tr key={line} className={reading.headerRows.includes(line) ? "bg-ground" : ""}>
                <th scope="row" className="px-2 py-1 text-right font-normal text-soft">
                  {line}
                </th>
                {places.map((place) => (
                  <td
                    key={place}
                    className={`max-w-56 truncate border-l border-line px-2 py-1 ${
                      isMeasureColumn(reading.columns[place]) ? "text-right tabular-nums" : ""
                    } ${reading.columns[place]?.role === "ignored" ? "text-soft" : ""}`}
                  >
                    {textOf(cells[place])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
