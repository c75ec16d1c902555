import type { Calendar } from "../../kernel/period";
import { cellAddress, isBlank, type Sheet, type SheetRow, textOf } from "../../kernel/sheet";
import type { TidyColumn } from "../tidy-row";
import { type Figure, readFigure } from "./figure";
import type { FileRow, UnreadRow } from "./file-row";
import { foldedName } from "./name-matching";
import { readPeriodCell } from "./period-cell";
import {
  type ColumnReading,
  dimensionOf,
  isMeasureColumn,
  type Measure,
  type MeasureColumn,
  type Part,
  type Says,
  type TableReading,
} from "./reading";
import { carriedOn, type Said, type Saids, saidIn, saidTogether } from "./said";

type PlacedMeasure = MeasureColumn & { readonly place: number };

/**
 * The columns of figures that make one observation: those whose headings say the same. Of two value
 * columns under the same heading each makes its own, so that none is dropped in silence.
 */
type Group = { readonly says: Says; readonly columns: readonly PlacedMeasure[] };

function groupsOf(columns: readonly ColumnReading[]): readonly Group[] {
  const groups: { key: string; says: Says; columns: PlacedMeasure[] }[] = [];
  for (const [place, column] of columns.entries()) {
    if (!isMeasureColumn(column)) continue;
    const key = JSON.stringify(Object.entries(column.says).sort());
    const open = groups.find(
      (group) => group.key === key && group.columns.every(({ role }) => role !== column.role),
    );
    if (open) open.columns.push({ ...column, place });
    else groups.push({ key, says: column.says, columns: [{ ...column, place }] });
  }
  return groups;
}

function folded<Value>(names: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(names).map(([name, value]) => [foldedName(name), value]));
}

function tidyColumnOf(part: Part): TidyColumn {
  switch (part) {
    case "indicator":
    case "period":
    case "reporter":
    case "place":
    case "note":
    case "source":
      return part;
    default:
      return "category";
  }
}

type Refusal = Pick<UnreadRow, "key" | "column" | "text"> & { readonly cell: string };
type RowParts = { readonly saids: Saids; readonly refusal: Refusal | null };

/** What the columns of a row say by themselves; null where a name of it leaves the row out. */
function partsReader(reading: TableReading, calendar: Calendar | undefined) {
  const names = new Map(
    Object.entries(reading.names).map(([part, said]) => [part, folded(said ?? {})]),
  );
  const labels = folded(reading.labels);
  return (row: SheetRow): RowParts | null => {
    const saids = new Map<Part, Said>();
    for (const [place, column] of reading.columns.entries()) {
      const isPart = column.role !== "ignored" && column.role !== "label";
      const text = isPart && !isMeasureColumn(column) ? textOf(row.cells[place]) : "";
      if (!isPart || isMeasureColumn(column) || text === "") continue;
      const cell = cellAddress(place, row.line);
      if (column.role === "period") {
        if (labels.has(foldedName(text))) continue;
        const period = readPeriodCell(row.cells[place], reading, calendar);
        if (!period.ok)
          return { saids, refusal: { key: period.key, column: "period", text, cell } };
        saids.set("period", { text: period.key, cell });
        continue;
      }
      const code = names.get(column.role)?.get(foldedName(text));
      if (code === null) return null;
      saids.set(column.role, { text: code ?? text, cell });
    }
    return { saids, refusal: null };
  };
}

type ReadFigures = readonly { readonly column: PlacedMeasure; readonly figure: Figure }[];

/** The tidy row of one observation: what is said of it, and its figures. */
function tidyRowOf(said: Saids, period: string, figures: ReadFigures): FileRow["row"] {
  const text = (part: Part) => said.get(part)?.text ?? "";
  const number = (role: Measure) => {
    const found = figures.find(({ column }) => column.role === role)?.figure;
    return found?.is === "number" ? found.text : "";
  };
  const pairs = [...said].flatMap(([part, one]) => {
    const dimension = dimensionOf(part);
    return dimension === null || one.text === "" ? [] : [`${dimension}:${one.text}`];
  });
  const [absent] = figures.flatMap(({ figure }) => (figure.is === "absent" ? [figure] : []));
  const isAbsent = absent !== undefined && number("value") === "";
  const remarks = figures.flatMap(({ figure }) => (figure.is === "number" ? [figure.remark] : []));
  return {
    // One flat object, made a million times: putting it together from parts costs five times as much.
    indicator: text("indicator"),
    period,
    reporter: text("reporter"),
    place: text("place"),
    category: pairs.sort().join("|"),
    value: isAbsent ? "" : number("value"),
    numerator: isAbsent ? "" : number("numerator"),
    denominator: isAbsent ? "" : number("denominator"),
    not_available_reason: isAbsent ? absent.reason : "",
    note: [text("note"), ...new Set(remarks)].filter((one) => one !== "").join(" "),
    source: text("source"),
  };
}

/**
 * Reads the rows of a table one after the other, as a reading says: the observations of each row
 * with the address of every part, and the cells that cannot be read, with why. What labels of
 * earlier rows say holds for those below. A row that says nothing gives none.
 */
export function tableReader(
  reading: TableReading,
  calendar?: Calendar,
): (row: SheetRow) => readonly (FileRow | UnreadRow)[] {
  const groups = groupsOf(reading.columns);
  const skipped = new Set([...reading.skippedRows, ...reading.headerRows]);
  const labels = folded(reading.labels);
  const partsOf = partsReader(reading, calendar);
  const constants = saidIn(reading.constants, null);
  let carried: Saids = new Map();

  /** Takes what the labels of a row say; false where the row is to be left out. */
  function takeLabels(row: SheetRow): boolean {
    let isKept = true;
    for (const [place, column] of reading.columns.entries()) {
      if (column.role !== "label" && column.role !== "period") continue;
      const says = labels.get(foldedName(textOf(row.cells[place])));
      if (says === null) isKept = false;
      else if (says) carried = carriedOn(carried, saidIn(says, cellAddress(place, row.line)));
    }
    return isKept;
  }

  function observation(row: SheetRow, group: Group, parts: RowParts): FileRow | UnreadRow | null {
    const figures = group.columns.map((column) => ({
      column,
      figure: readFigure(row.cells[column.place], column, reading),
    }));
    if (figures.every(({ figure }) => figure.is === "blank")) return null;
    // What a heading says is found where its figure stands.
    const figureAt = cellAddress(group.columns[0]?.place ?? 0, row.line);
    const said = saidTogether(constants, carried, saidIn(group.says, figureAt), parts.saids);
    const cells: Partial<Record<TidyColumn, string>> = {};
    for (const [part, { cell }] of said) if (cell !== null) cells[tidyColumnOf(part)] = cell;
    for (const { column, figure } of figures) {
      if (figure.is !== "blank") cells[column.role] = cellAddress(column.place, row.line);
    }
    const at = { sheet: reading.sheet, line: row.line, cells };
    if (parts.refusal) {
      const { cell, ...refusal } = parts.refusal;
      return { at: { ...at, cells: { ...cells, period: cell } }, ...refusal };
    }
    for (const { column, figure } of figures) {
      if (figure.is !== "refused") continue;
      const text = textOf(row.cells[column.place]);
      return { at, key: figure.key, column: column.role, text };
    }
    const text = said.get("period")?.text ?? "";
    if (text === "") return { at, key: "period_not_said", column: "period", text };
    const period = readPeriodCell({ kind: "text", text }, reading, calendar);
    if (!period.ok) return { at, key: period.key, column: "period", text };
    return { at, row: tidyRowOf(said, period.key, figures) };
  }

  return (row) => {
    const { firstRow, lastRow } = reading;
    if (row.line < firstRow || (lastRow !== null && row.line > lastRow)) return [];
    if (skipped.has(row.line) || !takeLabels(row)) return [];
    const hasFigures = groups.some(({ columns }) =>
      columns.some(({ place }) => !isBlank(row.cells[place])),
    );
    const parts = hasFigures ? partsOf(row) : null;
    if (parts === null) return [];
    return groups.flatMap((group) => observation(row, group, parts) ?? []);
  };
}

/** All observations and refusals of a sheet that is at hand whole. */
export function readRows(
  sheet: Sheet,
  reading: TableReading,
  calendar?: Calendar,
): readonly (FileRow | UnreadRow)[] {
  return sheet.rows.flatMap(tableReader(reading, calendar));
}
