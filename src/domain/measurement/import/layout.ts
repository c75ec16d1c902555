import { type Cell, isBlank, type Sheet, type SheetRow, textOf } from "../../kernel/sheet";
import { isFigure, isNumeric, isPeriod } from "./cell-kinds";

/** Where the table stands in its sheet: the rows that name its columns, its first and last row, and its columns of figures. */
export type Layout = {
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number | null;
  readonly figurePlaces: readonly number[];
  readonly width: number;
};

/** A head stands near the top of its sheet. */
const headWithin = 60;

function filled(row: SheetRow): number {
  return row.cells.filter((cell) => !isBlank(cell)).length;
}

/** A row of column numbers as statistical offices print them: 1, 2, 3, 1, 2 … */
function isColumnNumbers({ cells }: SheetRow): boolean {
  const numbers = cells.map(textOf).filter((text) => text !== "");
  return (
    numbers.length >= 3 &&
    numbers.every((text, at) => {
      const isNext = Number(text) === Number(numbers[at - 1] ?? 0) + 1;
      return /^\d{1,2}$/.test(text) && (isNext || text === "1");
    })
  );
}

/** A row that names periods across: at least two different ones, and little else from the first of them on. */
function periodPlaces({ cells }: SheetRow): readonly number[] {
  const places = [...cells.keys()].filter((place) => isPeriod(cells[place]));
  const [first] = places;
  if (first === undefined || places.length < 2) return [];
  const others = cells.slice(first).filter((cell) => !isBlank(cell)).length - places.length;
  const distinct = new Set(places.map((place) => textOf(cells[place]))).size;
  return others <= places.length / 2 && distinct >= 2 ? places : [];
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** The cells of the widest row. A sheet may have more rows than a call takes arguments. */
function widthOf(rows: readonly SheetRow[]): number {
  return rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
}

type Start = { readonly at: number; readonly periodsAt: number | null };

/** The index of the first row of data: below the row of periods, or the first row like most rows with figures. */
function startOf(rows: readonly SheetRow[]): Start | null {
  for (const [at, row] of rows.slice(0, headWithin).entries()) {
    const places = periodPlaces(row);
    if (places.length === 0) continue;
    const below = rows.findIndex(
      (one, index) =>
        index > at && !isColumnNumbers(one) && places.some((place) => isFigure(one.cells[place])),
    );
    const isHead = below >= 0 && periodPlaces(rows[below] ?? row).length === 0;
    if (isHead) return { at: below, periodsAt: at };
  }
  const usual = median(rows.filter(({ cells }) => cells.some(isNumeric)).map(filled));
  const at = rows.findIndex(
    (row) =>
      row.cells.some(isFigure) && !isColumnNumbers(row) && filled(row) >= Math.max(2, usual / 2),
  );
  return at < 0 ? null : { at, periodsAt: null };
}

/** Whether the cells only count the rows: each the next number after the one above. */
function isRowCount(cells: readonly (Cell | undefined)[]): boolean {
  const numbers = cells.map((cell) => Number(textOf(cell)));
  return (
    numbers.length >= 3 &&
    numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
  );
}

/** The columns whose cells are mostly figures, and neither mostly periods nor numbers of the rows. */
function figureColumns(rows: readonly SheetRow[], width: number): readonly number[] {
  return Array.from({ length: width }, (_, place) => place).filter((place) => {
    const cells = rows.map((row) => row.cells[place]).filter((cell) => !isBlank(cell));
    const figures = cells.filter(isFigure).length;
    const periods = cells.filter(isPeriod).length;
    const isMostly = figures > 0 && figures * 2 >= cells.length && periods * 2 < cells.length + 1;
    return isMostly && !isRowCount(cells);
  });
}

/** The rows above the data that name its columns, and the first row of data with the labels that stand above it. */
function headOf(rows: readonly SheetRow[], start: Start, figurePlaces: readonly number[]) {
  const names = (row: SheetRow) => figurePlaces.some((place) => !isBlank(row.cells[place]));
  let bottom = start.at - 1;
  while (bottom >= 0 && (isColumnNumbers(rows[bottom] ?? never) || !names(rows[bottom] ?? never))) {
    bottom -= 1;
  }
  const head: SheetRow[] = [];
  for (let at = bottom; at >= 0; at -= 1) {
    const row = rows[at];
    const isNaming = row && (at === start.periodsAt || (filled(row) > 1 && names(row)));
    if (!row || !isNaming || (at < bottom && filled(row) < 2)) break;
    head.unshift(row);
  }
  let first = bottom + 1;
  while (first < start.at && isColumnNumbers(rows[first] ?? never)) first += 1;
  const below = rows[first];
  // A row directly below that names only the columns of words, which have no name yet, is part of the head.
  const isRest =
    below !== undefined &&
    first < start.at &&
    filled(below) > 1 &&
    !below.cells.some(
      (cell, place) => !isBlank(cell) && head.some((row) => !isBlank(row.cells[place])),
    );
  if (isRest && below) {
    head.push(below);
    first += 1;
  }
  return { headerRows: head.map(({ line }) => line), first };
}

const never: SheetRow = { line: 0, cells: [] };

/**
 * Finds the table in a sheet: below titles, units and blank rows, and above notes. Null where no
 * row has figures.
 */
export function findLayout({ rows }: Sheet): Layout | null {
  const start = startOf(rows);
  if (start === null) return null;
  const width = widthOf(rows);
  const data = rows.slice(start.at);
  const figurePlaces = figureColumns(data, width);
  const { headerRows, first } = headOf(rows, start, figurePlaces);
  const isData = (row: SheetRow) =>
    filled(row) > 1 && figurePlaces.some((place) => isFigure(row.cells[place]));
  const last = rows.findLastIndex(isData);
  const hasNotes = rows.slice(last + 1).some((row) => filled(row) > 0);
  return {
    ...{ headerRows, figurePlaces, width },
    firstRow: rows[first]?.line ?? 1,
    lastRow: hasNotes ? (rows[last]?.line ?? null) : null,
  };
}

/** The layout of a table whose rows somebody has named: its columns of figures follow from them. */
export function layoutWith(
  { rows }: Sheet,
  said: Pick<Layout, "headerRows" | "firstRow" | "lastRow">,
): Layout {
  const data = rows.filter(
    ({ line }) => line >= said.firstRow && (said.lastRow === null || line <= said.lastRow),
  );
  const width = widthOf(rows);
  return { ...said, width, figurePlaces: figureColumns(data, width) };
}
