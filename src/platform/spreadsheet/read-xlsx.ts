import readExcelFile from "read-excel-file/node";
import { exact, exactText } from "@/domain/kernel/exact-number";
import { type Cell, cellAddress, type MergedCells, type Sheet } from "@/domain/kernel/sheet";
import { elementsNamed, parseXml, xmlText } from "./guarded-xml";
import { expandZip, plainZip } from "./guarded-zip";
import { UnreadableFile } from "./unreadable-file";

/** How many cells the sheets of a workbook may span, empty ones between others counted. */
export const cellLimit = 3_000_000;

const neededParts =
  /^(\[Content_Types\]\.xml|_rels\/.*|xl\/(?!media|embeddings|drawings|charts).*\.(xml|rels))$/;

type Parts = ReadonlyMap<string, Uint8Array>;

function partNamed(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

/** The sheets in their order: name, whether hidden, and the part that holds each. */
function sheetList(parts: Parts) {
  const relations = new Map(
    elementsNamed(parseXml(parts.get("xl/_rels/workbook.xml.rels")), "Relationship").map(
      ({ attributes }) => [attributes.Id, partNamed(attributes.Target ?? "")],
    ),
  );
  const workbook = parseXml(parts.get("xl/workbook.xml"));
  return elementsNamed(workbook, "sheet").map(({ attributes }) => ({
    name: attributes.name ?? "",
    isHidden: attributes.state === "hidden" || attributes.state === "veryHidden",
    part: relations.get(attributes["r:id"] ?? "") ?? "",
  }));
}

const builtInPercent = new Set(["9", "10"]);

/** The numbers of the styles that show a number times 100 with a percent sign. */
function percentStyles(parts: Parts): ReadonlySet<string> {
  const styles = parseXml(parts.get("xl/styles.xml"));
  const formats = new Set(
    elementsNamed(styles, "numFmt")
      .filter(({ attributes }) =>
        (attributes.formatCode ?? "").replaceAll(/"[^"]*"/g, "").includes("%"),
      )
      .map(({ attributes }) => attributes.numFmtId ?? ""),
  );
  const cellFormats = elementsNamed(styles, "cellXfs").flatMap(({ children }) =>
    children.filter(({ name }) => name === "xf"),
  );
  return new Set(
    cellFormats.flatMap(({ attributes }, place) => {
      const id = attributes.numFmtId ?? "";
      return builtInPercent.has(id) || formats.has(id) ? [String(place)] : [];
    }),
  );
}

/** The place of a column from its letters: A is 0. */
function placeOf(letters: string): number {
  let place = 0;
  for (const letter of letters) place = place * 26 + letter.charCodeAt(0) - 64;
  return place - 1;
}

type SheetShape = {
  readonly span: number;
  readonly percent: ReadonlySet<string>;
  readonly merged: readonly MergedCells[];
};

const cellTag = /<c\s([^>]*)>/g;
const address = /\br="([A-Z]{1,3})(\d{1,7})"/;
const style = /\bs="(\d+)"/;
const mergeTag = /<mergeCell\s[^>]*ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;

/** What must be known of a sheet before its cells are laid out: how far it reaches, which cells show percent, which are one. */
function shapeOf(xml: string, percents: ReadonlySet<string>): SheetShape {
  if (/<f[^>]*(\/>|>[^<]*<\/f>)\s*<\/c>/.test(xml)) {
    throw new UnreadableFile("formulas_not_calculated");
  }
  let [rows, columns] = [0, 0];
  const percent = new Set<string>();
  for (const [, attributes = ""] of xml.matchAll(cellTag)) {
    const [, letters = "A", row = "0"] = address.exec(attributes) ?? [];
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, placeOf(letters) + 1);
    const [, number = ""] = style.exec(attributes) ?? [];
    if (percents.has(number)) percent.add(`${letters}${row}`);
  }
  const merged = [...xml.matchAll(mergeTag)].map(([, left = "A", top, right = "A", bottom]) => ({
    ...{ firstLine: Number(top), lastLine: Number(bottom) },
    ...{ firstPlace: placeOf(left), lastPlace: placeOf(right) },
  }));
  return { span: rows * columns, percent, merged };
}

function cellOf(value: unknown, isPercent: boolean): Cell {
  if (value === null || value === undefined || value === "") return { kind: "blank" };
  if (value instanceof Date) {
    const iso = Number.isNaN(value.valueOf()) ? "" : value.toISOString().slice(0, 10);
    return iso === "" ? { kind: "blank" } : { kind: "date", text: iso };
  }
  if (typeof value === "number") {
    return Number.isFinite(value)
      ? { kind: "number", text: exactText(exact(value)), isPercent }
      : { kind: "blank" };
  }
  const text = String(value);
  return text.trim() === "" ? { kind: "blank" } : { kind: "text", text };
}

/** The sheets of an Excel workbook (.xlsx), behind a guard against bombs. Throws UnreadableFile. */
export async function readXlsx(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const parts = expandZip(bytes, (name) => neededParts.test(name));
  if (!parts.has("xl/workbook.xml")) throw new UnreadableFile("file_of_another_kind");
  const percents = percentStyles(parts);
  const shapes = sheetList(parts)
    .filter(({ part }) => /\/worksheets\//.test(part))
    .map((sheet) => ({ ...sheet, shape: shapeOf(xmlText(parts.get(sheet.part)), percents) }));
  if (shapes.reduce((sum, { shape }) => sum + shape.span, 0) > cellLimit) {
    throw new UnreadableFile("too_many_spreadsheet_cells", { most: cellLimit });
  }
  for (const [name, part] of parts) if (/\.(xml|rels)$/.test(name)) xmlText(part);
  const contents = await cellsOf(parts);
  return shapes.map(({ name, isHidden, shape }) => ({
    ...{ name, isHidden, merged: shape.merged },
    rows: (contents.get(name) ?? []).map((values, row) => ({
      line: row + 1,
      cells: values.map((value, place) =>
        cellOf(value, shape.percent.has(cellAddress(place, row + 1))),
      ),
    })),
  }));
}

async function cellsOf(
  parts: Parts,
): Promise<ReadonlyMap<string, readonly (readonly unknown[])[]>> {
  try {
    const sheets = await readExcelFile(Buffer.from(plainZip(parts)));
    return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
  } catch {
    // The reader says in its own words what is wrong; people are told to save the file anew.
    throw new UnreadableFile("workbook_broken");
  }
}
