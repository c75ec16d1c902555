import { type Cell, isBlank, textOf } from "../../kernel/sheet";
import { usualMeaning } from "./marks";
import { readNumber } from "./number-reader";
import { isPeriodLike } from "./period-cell";

/** Whether a cell holds a number in any form, also one whose decimal mark is not decided yet. */
export function isNumeric(cell: Cell | undefined): boolean {
  if (cell === undefined || isBlank(cell)) return false;
  if (cell.kind === "number") return true;
  if (cell.kind === "date") return false;
  const number = readNumber(textOf(cell), null);
  return number.is === "number" || number.is === "refused";
}

/** Whether a cell holds a mark that statistical offices put in place of a figure; a lone letter proves none, for it may be a name. */
export function isUsualMark(cell: Cell | undefined): boolean {
  const text = cell?.kind === "text" ? textOf(cell) : "";
  return !/^[a-z]$/i.test(text) && usualMeaning(text) !== null;
}

/** Whether a cell can stand in a column of figures. */
export function isFigure(cell: Cell | undefined): boolean {
  return isNumeric(cell) || isUsualMark(cell);
}

/** Whether a cell is a year or another period. */
export function isPeriod(cell: Cell | undefined): boolean {
  return cell !== undefined && !isBlank(cell) && isPeriodLike(cell);
}
