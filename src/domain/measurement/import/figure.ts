import { exact, exactText } from "../../kernel/exact-number";
import { type Cell, isBlank, textOf } from "../../kernel/sheet";
import { markKey } from "./marks";
import { readNumber } from "./number-reader";
import type { MeasureColumn, TableReading } from "./reading";

/** M2: a cell of figures: nothing, a number with what stood behind it, no figure and why, or a refusal. */
export type Figure =
  | { readonly is: "blank" }
  | { readonly is: "number"; readonly text: string; readonly remark: string }
  | { readonly is: "absent"; readonly reason: string }
  | { readonly is: "refused"; readonly key: string };

/** M2: what a mark stands for, as the reading says; a mark nobody has explained is refused. */
function figureOfMark(text: string, { marks, reasons }: TableReading): Figure {
  switch (marks[markKey(text)]) {
    case "zero":
      return { is: "number", text: "0", remark: text };
    case "missing":
      return { is: "blank" };
    case "not_available":
      return { is: "absent", reason: `${reasons.notAvailable} (${text})` };
    case "suppressed":
      return { is: "absent", reason: `${reasons.suppressed} (${text})` };
    default:
      return { is: "refused", key: "not_a_number" };
  }
}

function times(text: string, factor: string): string {
  return factor === "1" ? text : exactText(exact(text).times(factor));
}

/** M1, M2: reads one cell of a column of figures as the reading says. Total: never throws. */
export function readFigure(
  cell: Cell | undefined,
  column: MeasureColumn,
  reading: TableReading,
): Figure {
  if (cell === undefined || isBlank(cell)) return { is: "blank" };
  if (cell.kind === "number") {
    const shown = times(cell.text, cell.isPercent ? "100" : "1");
    return { is: "number", text: times(shown, column.times), remark: "" };
  }
  const text = textOf(cell);
  if (reading.marks[markKey(text)] !== undefined) return figureOfMark(text, reading);
  const number = readNumber(text, column.decimal ?? reading.decimal);
  switch (number.is) {
    case "number":
      return { is: "number", text: times(number.value, column.times), remark: number.remark };
    case "word":
      return { is: "refused", key: "not_a_number" };
    default:
      return number;
  }
}
