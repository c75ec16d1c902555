import { type CellObject, utils, type WorkBook, write } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { readSheets } from "@/platform/spreadsheet/read-sheets";

/** A workbook as Excel 97 to 2003 writes it. */
function saved(book: WorkBook, bookType: "biff8" | "biff5" = "biff8"): Uint8Array {
  return new Uint8Array(write(book, { type: "buffer", bookType }));
}

function bookOf(rows: readonly (readonly (CellObject | string | number | null)[])[]): WorkBook {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), "Values");
  return book;
}

const small = () =>
  saved(
    bookOf([
      ["Year", "Value"],
      [2024, 5],
      [2023, 4],
    ]),
  );

async function keyOf(bytes: Uint8Array): Promise<string> {
  try {
    await readSheets(bytes);
    return "taken";
  } catch (failure) {
    return failure instanceof Error && "key" in failure
      ? String(failure.key)
      : `crashed: ${failure}`;
  }
}

/** Where the records of a workbook's stream begin in its file: at the one that begins it. */
function streamAt(bytes: Uint8Array): number {
  return Buffer.from(bytes).indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06]));
}

/** The records of a stream: the kind of each, and where it stands. */
function recordsOf(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records: { readonly kind: number; readonly at: number }[] = [];
  for (let at = streamAt(bytes); at + 4 <= bytes.length; ) {
    const kind = view.getUint16(at, true);
    if (kind === 0 && records.length > 0) break;
    records.push({ kind, at });
    at += 4 + view.getUint16(at + 2, true);
  }
  return { view, records };
}

describe("Workbooks of Excel 97 to 2003", { timeout: 60_000 }, () => {
  it("M1: are read as those of today: numbers, percents, dates, texts, what is one on screen and what is hidden", async () => {
    const book = bookOf([
      ["Title", null, null],
      [
        { t: "n", v: 0.07, z: "0%" },
        { t: "n", v: 45_366.75, z: "yyyy-mm-dd" },
        { t: "n", v: 0.1, z: "0.0" },
      ],
      [],
      ["Año", { t: "b", v: true }, { t: "e", v: 42 }],
    ]);
    const [sheet] = Object.values(book.Sheets);
    if (sheet) sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
    utils.book_append_sheet(book, utils.aoa_to_sheet([["kept away"]]), "Hidden");
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    const [values, hidden] = await readSheets(saved(book));
    expect(values).toMatchObject({
      ...{ name: "Values", isHidden: false },
      merged: [{ firstLine: 1, lastLine: 1, firstPlace: 0, lastPlace: 2 }],
    });
    expect(values?.rows.map(({ line }) => line)).toEqual([1, 2, 4]);
    expect(values?.rows[1]?.cells).toEqual([
      { kind: "number", text: "0.07", isPercent: true },
      { kind: "date", text: "2024-03-15" },
      { kind: "number", text: "0.1", isPercent: false },
    ]);
    expect(values?.rows[2]?.cells).toEqual([
      { kind: "text", text: "Año" },
      { kind: "text", text: "true" },
      { kind: "text", text: "#N/A" },
    ]);
    expect(hidden).toMatchObject({ name: "Hidden", isHidden: true });
  });

  it("M3: count days from 1900 or from 1904, as the workbook says", async () => {
    const dated = (date1904: boolean) => {
      const book = bookOf([["Day"], [{ t: "n", v: 39_082, z: "m/d/yy" }]]);
      book.Workbook = { WBProps: { date1904 } };
      return saved(book);
    };
    const days = await Promise.all(
      [false, true].map(async (from) => (await readSheets(dated(from)))[0]?.rows[1]?.cells[0]),
    );
    expect(days).toEqual([
      { kind: "date", text: "2006-12-31" },
      { kind: "date", text: "2011-01-01" },
    ]);
  });

  it("saved by an Excel older than 1997 are told what to do", async () => {
    expect(await keyOf(saved(bookOf([["Year"], [2024]]), "biff5"))).toBe("file_old_excel");
  });

  it("that ask for a password are told so", async () => {
    const bytes = small();
    const { view, records } = recordsOf(bytes);
    // Any record behind the first one turned into the one that says how the rest is encrypted.
    view.setUint16(records[1]?.at ?? 0, 0x002f, true);
    expect(await keyOf(bytes)).toBe("file_encrypted");
  });

  it("that claim cells at the far end of their sheets are refused before anything is made of them", async () => {
    const bytes = small();
    const { view, records } = recordsOf(bytes);
    const cells = records.filter(({ kind }) => [0x0203, 0x027e].includes(kind));
    expect(cells.length).toBeGreaterThan(1);
    view.setUint16((cells.at(-1)?.at ?? 0) + 4, 65_535, true);
    view.setUint16((cells.at(-1)?.at ?? 0) + 6, 255, true);
    const before = process.memoryUsage().rss;
    expect(await keyOf(bytes)).toBe("too_many_spreadsheet_cells");
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
  });

  it("whose head lies about its sectors, or whose chains run in a ring, are refused", async () => {
    const lies: readonly ((view: DataView) => void)[] = [
      (view) => view.setUint16(30, 31, true),
      (view) => view.setUint32(48, 0xfffffff0, true),
      (view) => view.setUint32(68, 0x00fffff0, true),
      (view) => view.setUint32(76, 0x00ffffff, true),
      (view) => {
        const table = (view.getUint32(76, true) + 1) * 512;
        for (let entry = 0; entry < 128; entry += 1) view.setUint32(table + entry * 4, 0, true);
      },
    ];
    for (const lie of lies) {
      const bytes = small();
      lie(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      expect(["workbook_broken", "file_cut"]).toContain(await keyOf(bytes));
    }
  });

  it("that were cut on their way are refused, wherever they were cut", async () => {
    const whole = small();
    expect(await keyOf(whole)).toBe("taken");
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 8, max: whole.length - 1 }), async (end) => {
        expect(["file_cut", "workbook_broken"]).toContain(await keyOf(whole.slice(0, end)));
      }),
      { numRuns: 100 },
    );
  });

  it("with bytes turned over are read or refused, and never crash or hang", async () => {
    const said = vi.spyOn(console, "error");
    const whole = small();
    const from = streamAt(whole);
    const changes = fc.array(
      fc.tuple(
        fc.oneof(fc.nat({ max: whole.length - 1 }), fc.integer({ min: from, max: from + 2000 })),
        fc.integer({ min: 0, max: 255 }),
      ),
      { minLength: 1, maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(changes, async (turned) => {
        const broken = whole.slice();
        for (const [at, byte] of turned) if (at < broken.length) broken[at] = byte;
        const started = performance.now();
        expect(await keyOf(broken)).not.toContain("crashed");
        expect(performance.now() - started).toBeLessThan(2000);
      }),
      { numRuns: 400 },
    );
    // Nor may a file write into the log of whoever runs the application.
    expect(said).not.toHaveBeenCalled();
  });
});
