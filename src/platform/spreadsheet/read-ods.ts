import { exact, exactText, parseExactNumber } from "@/domain/kernel/exact-number";
import type { Cell, MergedCells, Sheet, SheetRow } from "@/domain/kernel/sheet";
import { elementsNamed, parseXml, type XmlNode } from "./guarded-xml";
import { expandZip } from "./guarded-zip";
import { cellLimit } from "./read-xlsx";
import { UnreadableFile } from "./unreadable-file";

/** The blanks a file counts instead of writing them, within reason. */
function blanks(count: string): string {
  return " ".repeat(Math.min(100, Math.max(0, Number(count))));
}

function textIn(node: XmlNode): string {
  if (node.name === "text:s") return blanks(node.attributes["text:c"] ?? "1");
  if (node.name === "text:tab" || node.name === "text:line-break") return " ";
  return node.text + node.children.map(textIn).join("");
}

function cellOf(node: XmlNode): Cell {
  const { attributes } = node;
  const kind = attributes["office:value-type"];
  const number = parseExactNumber(attributes["office:value"] ?? "");
  if (kind === "date")
    return { kind: "date", text: (attributes["office:date-value"] ?? "").slice(0, 10) };
  if (number !== null && kind !== "string") {
    return { kind: "number", text: exactText(exact(number)), isPercent: kind === "percentage" };
  }
  const text = node.children
    .filter(({ name }) => name === "text:p")
    .map(textIn)
    .join("\n");
  return text.trim() === "" ? { kind: "blank" } : { kind: "text", text };
}

function repeats(node: XmlNode, of: "columns" | "rows"): number {
  const count = Number(node.attributes[`table:number-${of}-repeated`] ?? "1");
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}

const grouping = new Set(["table:table-row-group", "table:table-header-rows", "table:table-rows"]);

function rowsIn(table: XmlNode): readonly XmlNode[] {
  return table.children.flatMap((child) => {
    if (child.name === "table:table-row") return [child];
    return grouping.has(child.name) ? rowsIn(child) : [];
  });
}

type Count = { cells: number };

function spread(row: XmlNode, count: Count): readonly Cell[] {
  const cells: Cell[] = [];
  for (const node of row.children) {
    if (node.name !== "table:table-cell" && node.name !== "table:covered-table-cell") continue;
    const cell = cellOf(node);
    const times = repeats(node, "columns");
    // The rest of a row is one empty cell repeated to the edge of the sheet.
    const kept = cell.kind === "blank" ? Math.min(times, 1000) : times;
    count.cells += kept;
    if (count.cells > cellLimit) {
      throw new UnreadableFile("too_many_spreadsheet_cells", { most: cellLimit });
    }
    for (let turn = 0; turn < kept; turn += 1) cells.push(cell);
  }
  while (cells.at(-1)?.kind === "blank") cells.pop();
  return cells;
}

function mergedIn(row: XmlNode, line: number): readonly MergedCells[] {
  let place = 0;
  return row.children.flatMap((node) => {
    const firstPlace = place;
    place += repeats(node, "columns");
    const wide = Number(node.attributes["table:number-columns-spanned"] ?? "1");
    const high = Number(node.attributes["table:number-rows-spanned"] ?? "1");
    if (wide < 2 && high < 2) return [];
    return [
      { firstLine: line, lastLine: line + high - 1, firstPlace, lastPlace: firstPlace + wide - 1 },
    ];
  });
}

function sheetOf(table: XmlNode, hiddenStyles: ReadonlySet<string>, count: Count): Sheet {
  const rows: SheetRow[] = [];
  const merged: MergedCells[] = [];
  let line = 0;
  for (const node of rowsIn(table)) {
    const cells = spread(node, count);
    const times = repeats(node, "rows");
    if (cells.length > 0) {
      merged.push(...mergedIn(node, line + 1));
      count.cells += cells.length * (times - 1);
      if (count.cells > cellLimit) {
        throw new UnreadableFile("too_many_spreadsheet_cells", { most: cellLimit });
      }
      for (let turn = 1; turn <= times; turn += 1) rows.push({ line: line + turn, cells });
    }
    line += times;
  }
  const { attributes } = table;
  return {
    name: attributes["table:name"] ?? "",
    isHidden: hiddenStyles.has(attributes["table:style-name"] ?? ""),
    ...{ rows, merged },
  };
}

/** The sheets of an OpenDocument spreadsheet (.ods), behind the same guard. Throws UnreadableFile. */
export function readOds(bytes: Uint8Array): readonly Sheet[] {
  const parts = expandZip(
    bytes,
    (name) => name === "content.xml" || name === "META-INF/manifest.xml",
  );
  const manifest = parseXml(parts.get("META-INF/manifest.xml"));
  if (elementsNamed(manifest, "manifest:encryption-data").length > 0) {
    throw new UnreadableFile("file_encrypted");
  }
  const content = parseXml(parts.get("content.xml"));
  const hidden = elementsNamed(content, "style:style").filter((style) =>
    elementsNamed(style.children, "style:table-properties").some(
      ({ attributes }) => attributes["table:display"] === "false",
    ),
  );
  const hiddenStyles = new Set(hidden.map(({ attributes }) => attributes["style:name"] ?? ""));
  const count = { cells: 0 };
  return elementsNamed(content, "table:table").map((table) => sheetOf(table, hiddenStyles, count));
}
