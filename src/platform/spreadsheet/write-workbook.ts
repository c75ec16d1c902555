import writeExcelFile from "write-excel-file/node";

type Cell = {
  readonly value: string | number;
  readonly type: StringConstructor | NumberConstructor;
};

/** T3: a number where a spreadsheet's own number says exactly the same, else the text of it. */
function cellOf(text: string): Cell | null {
  if (text === "") return null;
  const isExact = /^-?\d+(\.\d+)?$/.test(text) && String(Number(text)) === text;
  return isExact ? { value: Number(text), type: Number } : { value: text, type: String };
}

/**
 * A workbook of one sheet. Only the columns named as numbers hold numbers: a period such as 2024
 * stays the text it is. No cell is a formula.
 */
export async function workbookOf(
  rows: readonly (readonly string[])[],
  sheet: string,
  numberColumns: readonly number[],
): Promise<Uint8Array> {
  const [head = [], ...body] = rows;
  const data = [
    head.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
    ...body.map((row) =>
      row.map((text, place) => {
        if (numberColumns.includes(place)) return cellOf(text);
        return text === "" ? null : { value: text, type: String };
      }),
    ),
  ];
  return writeExcelFile(data, { sheet, stickyRowsCount: 1 }).toBuffer();
}
