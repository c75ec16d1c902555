import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import writeExcelFile, { type SheetData } from "write-excel-file/node";
import { readSheets } from "@/platform/spreadsheet/read-sheets";

async function workbook(rows: SheetData): Promise<Uint8Array> {
  return new Uint8Array(await writeExcelFile(rows).toBuffer());
}

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

const parts = {
  "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

function zipped(more: Record<string, string | Uint8Array>): Uint8Array {
  const entries = Object.entries({ ...parts, ...more });
  return zipSync(
    Object.fromEntries(
      entries.map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
    { level: 6 },
  );
}

const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

describe("Files that are no table are refused with words, quickly", { timeout: 60_000 }, () => {
  it("T3: a zip bomb is refused before it is expanded", async () => {
    const bomb = zipped({ "xl/worksheets/sheet1.xml": new Uint8Array(60 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    const before = process.memoryUsage().rss;
    expect(await keyOf(bomb)).toBe("file_bomb");
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it("a workbook that claims cells at the far end of the sheet is refused", async () => {
    const far = sheet(
      `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
    );
    expect(await keyOf(zipped({ "xl/worksheets/sheet1.xml": far }))).toBe(
      "too_many_spreadsheet_cells",
    );
  });

  it.each(["-5", "1e999", "many"])("an .ods file that counts %s blanks is read", async (count) => {
    const cell = `<table:table-cell><text:p>One<text:s text:c="${count}"/></text:p></table:table-cell>`;
    const content = `<office:document-content><table:table table:name="One"><table:table-row>${cell}</table:table-row></table:table></office:document-content>`;
    const bytes = zipSync({
      mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
      "content.xml": strToU8(content),
    });
    expect(await keyOf(bytes)).toBe("taken");
  });

  it("a part that declares entities of its own is refused", async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${sheet("")}`;
    expect(await keyOf(zipped({ "xl/worksheets/sheet1.xml": laughs }))).toBe("file_bomb");
  });

  it("too many entries are refused", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 2100 }, (_, at) => [`xl/x${at}.xml`, "<x/>"]),
    );
    expect(await keyOf(zipped({ ...many, "xl/worksheets/sheet1.xml": sheet("") }))).toBe(
      "file_bomb",
    );
  });

  it("formulas that were never calculated are said, not read as empty", async () => {
    const open = sheet(`<row r="1"><c r="A1"><f>1+1</f></c></row>`);
    expect(await keyOf(zipped({ "xl/worksheets/sheet1.xml": open }))).toBe(
      "formulas_not_calculated",
    );
  });

  it("a cut upload is refused, wherever it was cut", async () => {
    const whole = await workbook([[{ value: "Year" }, { value: 2024 }]]);
    expect(await keyOf(whole)).toBe("taken");
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: whole.length - 1 }), async (end) => {
        expect(["file_cut", "workbook_broken"]).toContain(await keyOf(whole.subarray(0, end)));
      }),
      { numRuns: 60 },
    );
  });

  it("a file with bytes turned over is read or refused, and never crashes", async () => {
    const whole = await workbook([
      [{ value: "Year" }, { value: 2024 }],
      [{ value: "A" }, { value: 5 }],
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 20,
        }),
        async (changes) => {
          const broken = whole.slice();
          for (const [at, byte] of changes) broken[at] = byte;
          expect(await keyOf(broken)).not.toContain("crashed");
        },
      ),
      { numRuns: 150 },
    );
  });

  it("what is no table at all is said by its kind", async () => {
    const old = new Uint8Array(2048);
    old.set([0xd0, 0xcf, 0x11, 0xe0]);
    const locked = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]);
    const word = zipSync({ "word/document.xml": strToU8("<w/>") });
    expect(await Promise.all([old, locked, word].map(keyOf))).toEqual([
      ...["workbook_broken", "file_encrypted", "file_of_another_kind"],
    ]);
    const others = [
      strToU8("%PDF-1.7"),
      new Uint8Array([0x89, 0x50, 0, 0, 1]),
      new Uint8Array(),
      strToU8(" \n,,\n"),
    ];
    expect(await Promise.all(others.map(keyOf))).toEqual([
      ...["file_pdf", "file_of_another_kind", "file_empty", "file_empty"],
    ]);
  });
});

describe("Workbooks are read as people see them", () => {
  it("M1: a cell that shows a percent sign holds what is shown, dates are dates, numbers keep no noise", async () => {
    const bytes = await workbook([
      [
        ...[
          { value: 0.07, format: "0%" },
          { value: 0.125, format: "0.0%" },
        ],
        ...[
          { value: new Date("2024-03-15T00:00:00Z"), format: "yyyy-mm-dd" },
          { value: 0.1 + 0.2 },
        ],
      ],
    ]);
    const [sheets] = await readSheets(bytes);
    expect(sheets?.rows[0]?.cells).toEqual([
      { kind: "number", text: "0.07", isPercent: true },
      { kind: "number", text: "0.125", isPercent: true },
      { kind: "date", text: "2024-03-15" },
      { kind: "number", text: "0.30000000000000004", isPercent: false },
    ]);
  });

  it("a hidden sheet is known as hidden", async () => {
    const entries = unzipSync(await workbook([[{ value: "Year" }, { value: 2024 }]]));
    const described = strFromU8(entries["xl/workbook.xml"] ?? new Uint8Array());
    const patched = strToU8(described.replace("<sheet ", '<sheet state="hidden" '));
    const [one] = await readSheets(zipSync({ ...entries, "xl/workbook.xml": patched }));
    expect(one).toMatchObject({ isHidden: true });
  });
});
