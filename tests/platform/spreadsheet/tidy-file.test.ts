import { describe, expect, it } from "vitest";
import type { FileRow, UnreadRow } from "@/domain/measurement/import/file-row";
import { readFileRows } from "@/features/measurement/source-file/facts";

async function rowsOf(text: string | Uint8Array) {
  const content = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const rows: (FileRow | UnreadRow)[] = [];
  for await (const row of readFileRows(content, { kind: "tidy" })) rows.push(row);
  return rows;
}

describe("A file in our own tidy layout", () => {
  it("gives each row with the address of each of its parts, blank lines counted as a spreadsheet does", async () => {
    const rows = await rowsOf(
      "Indicator,PERIOD,reporter,value\nREADY,2024,CPS,5\n\nREADY,2023,CPS,4\n",
    );
    expect(rows).toHaveLength(2);
    expect(rows[1]).toEqual({
      at: {
        ...{ sheet: null, line: 4 },
        cells: { indicator: "A4", period: "B4", reporter: "C4", value: "D4" },
      },
      row: {
        ...{ indicator: "READY", period: "2023", reporter: "CPS", place: "", category: "" },
        ...{ value: "4", numerator: "", denominator: "", not_available_reason: "", note: "" },
        source: "",
      },
    });
  });

  it("says where a row has more cells than the head, and reads on", async () => {
    const rows = await rowsOf("indicator,period,reporter\nA,2024,X,5\nA,2023,X\n");
    expect(rows.map((row) => ("key" in row ? [row.key, row.at.line] : row.at.line))).toEqual([
      ["too_many_cells", 2],
      3,
    ]);
  });

  it.each([
    ["", "file_empty"],
    ["\n\n", "file_empty"],
    ["indicator,period,reporter,colour\n", "unknown_column"],
    ["indicator,period\n", "missing_column"],
    ['indicator,period,reporter,note\nA,2024,X,"never closed\n', "broken_quoting"],
  ])("is refused whole with words where it cannot be read: %j", async (text, key) => {
    await expect(rowsOf(text)).rejects.toMatchObject({ name: "UnreadableFile", key });
  });

  it("is read whether Excel saved it as UTF-8, UTF-16 or Windows-1252, with semicolons or tabs", async () => {
    const text = "indicator;period;reporter;note\nA;2024;X;Année\n";
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\uFEFF${text}`),
      Buffer.from(text, "latin1"),
      utf16,
      Buffer.from(text.replaceAll(";", "\t")),
    ]) {
      const [row] = await rowsOf(bytes);
      expect(row).toMatchObject({ row: { indicator: "A", note: "Année" } });
    }
  });
});
