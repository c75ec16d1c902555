import { type Cell, isBlank, type Sheet, type SheetRow, textOf } from "../../kernel/sheet";
import { isFigure, isNumeric, isPeriod } from "./cell-kinds";
import { guessColumns } from "./guess-columns";
import { headingsOf } from "./headings";
import { type Known, knownByPart, says, singleMatch } from "./known";
import { findLayout, type Layout } from "./layout";
import { canBeMark, type MarkMeaning, markKey, usualMeaning } from "./marks";
import { type DecimalMark, isAmbiguousNumber, provenDecimalMark } from "./number-reader";
import { isPeriodLike, provenDateOrder } from "./period-cell";
import {
  type ColumnReading,
  type DatesStandFor,
  isMeasureColumn,
  type Says,
  type TableReading,
} from "./reading";

const fewEnough = 2000;

function bodyRows(sheet: Sheet, layout: Layout): readonly SheetRow[] {
  const { firstRow, lastRow } = layout;
  return sheet.rows.filter(({ line }) => line >= firstRow && (lastRow === null || line <= lastRow));
}

function textsIn(rows: readonly SheetRow[], places: readonly number[]): readonly string[] {
  return rows.flatMap(({ cells }) =>
    places.flatMap((place) => (cells[place]?.kind === "text" ? [textOf(cells[place])] : [])),
  );
}

/** The decimal mark that some numbers prove and none contradicts; null where nothing decides or two marks are proven. */
export function decimalMarkOf(texts: readonly string[]): DecimalMark | null {
  const proven = new Set(texts.map(provenDecimalMark).filter((mark) => mark !== null));
  const [only] = proven;
  return proven.size === 1 ? (only ?? null) : null;
}

function marksIn(texts: readonly string[]): Readonly<Record<string, MarkMeaning>> {
  const marks: Record<string, MarkMeaning> = {};
  for (const text of texts) {
    const meaning = canBeMark(text) ? usualMeaning(text) : null;
    if (meaning !== null) marks[markKey(text)] = meaning;
  }
  return marks;
}

/** Dates that all lie on a first of January, of a quarter or of a month most likely stand for the whole of it. */
function grainOf(cells: readonly Cell[]): DatesStandFor {
  const days = cells.flatMap((cell) => (cell.kind === "date" ? [cell.text] : []));
  if (days.length === 0 || !days.every((day) => day.endsWith("-01"))) return "date";
  if (days.every((day) => day.endsWith("-01-01"))) return "calendar_year";
  return days.every((day) => /-(01|04|07|10)-01$/.test(day)) ? "quarter" : "month";
}

/** What titles, the name of the sheet and the knowledge of the initiative say for the whole table. */
function constantsOf(
  sheet: Sheet,
  layout: Layout,
  columns: readonly ColumnReading[],
  known: Known,
): Says {
  const head = layout.headerRows[0] ?? layout.firstRow;
  const titles = sheet.rows
    .filter(({ line }) => line < head)
    .flatMap(({ cells }) => cells.map(textOf).filter((text) => text !== ""));
  const said = new Set(
    columns.flatMap((column) =>
      isMeasureColumn(column) ? Object.keys(column.says) : [column.role],
    ),
  );
  const constants: Record<string, string> = {};
  const periods = titles.filter((text) => isPeriodLike({ kind: "text", text }));
  const [period] = periods;
  if (!said.has("period") && new Set(periods).size === 1 && period) constants.period = period;
  const parts = knownByPart(known);
  for (const text of [...titles, sheet.name ?? ""]) {
    const match = singleMatch(text, parts);
    if (match && !said.has(match.part)) constants[match.part] ??= match.code;
  }
  const [reporter, ...others] = known.reporters;
  if (!said.has("reporter") && reporter && others.length === 0) {
    constants.reporter ??= reporter.code;
  }
  return says(constants);
}

/**
 * Guesses how a sheet is to be read: where its table stands, what its columns are, how its numbers
 * and dates are written. What nothing decides is left open for people (null), never assumed. Null
 * where the sheet has no figures.
 */
export function guessReading(sheet: Sheet, known: Known): TableReading | null {
  const layout = findLayout(sheet);
  return layout === null ? null : guessWithin(sheet, layout, known);
}

/** The same where somebody has said in which rows the table stands. */
export function guessWithin(sheet: Sheet, layout: Layout, known: Known): TableReading {
  const rows = bodyRows(sheet, layout).slice(0, fewEnough);
  const headings = headingsOf(sheet, layout);
  const { columns, names, labels } = guessColumns(rows, headings, layout, known);
  const places = (wanted: (column: ColumnReading) => boolean) =>
    [...columns.keys()].filter((place) => wanted(columns[place] ?? { role: "ignored" }));
  const figures = places(isMeasureColumn);
  const table = decimalMarkOf(textsIn(rows, figures));
  const periodPlaces = places(({ role }) => role === "period");
  const periodCells = rows.flatMap(({ cells }) => periodPlaces.flatMap((at) => cells[at] ?? []));
  return {
    ...{ kind: "table", sheet: sheet.name, skippedRows: [], headings, names, labels },
    ...{ headerRows: layout.headerRows, firstRow: layout.firstRow, lastRow: layout.lastRow },
    columns: columns.map((column, place) => {
      if (!isMeasureColumn(column)) return column;
      const own = decimalMarkOf(textsIn(rows, [place]));
      return own === table ? column : { ...column, decimal: own };
    }),
    constants: constantsOf(sheet, layout, columns, known),
    decimal: table,
    dateOrder: provenDateOrder(textsIn(rows, periodPlaces)),
    datesStandFor: grainOf(periodCells),
    marks: marksIn(textsIn(rows, figures)),
    reasons: known.reasons,
  };
}

/** Whether numbers of a table can be read in two ways and nothing decides. */
export function hasOpenNumbers(sheet: Sheet, reading: TableReading): boolean {
  return sheet.rows.some(({ line, cells }) =>
    reading.columns.some(
      (column, place) =>
        isMeasureColumn(column) &&
        (column.decimal ?? reading.decimal) === null &&
        line >= reading.firstRow &&
        (reading.lastRow === null || line <= reading.lastRow) &&
        cells[place]?.kind === "text" &&
        isAmbiguousNumber(textOf(cells[place])),
    ),
  );
}

/** Texts in the place of figures that are neither numbers nor explained marks. */
export function unexplainedMarks(sheet: Sheet, reading: TableReading): readonly string[] {
  const found = new Set<string>();
  for (const { line, cells } of sheet.rows) {
    if (line < reading.firstRow || (reading.lastRow !== null && line > reading.lastRow)) continue;
    for (const [place, column] of reading.columns.entries()) {
      const cell = cells[place];
      if (!isMeasureColumn(column) || isBlank(cell) || isNumeric(cell)) continue;
      const text = textOf(cell);
      if (canBeMark(text) && reading.marks[markKey(text)] === undefined) found.add(text);
    }
  }
  return [...found];
}

/** Whether a sheet is worth offering: it has a table with figures. */
export function hasTable(sheet: Sheet): boolean {
  return sheet.rows.some(({ cells }) => cells.some((cell) => isFigure(cell) && !isPeriod(cell)));
}
