import { may } from "@/domain/access/policy";
import { type Sheet, textOf } from "@/domain/kernel/sheet";
import { guessReading, hasTable } from "@/domain/measurement/import/guess-reading";
import { rememberedReading, signatureOf } from "@/domain/measurement/import/headings";
import type { Known } from "@/domain/measurement/import/known";
import type { Reading, TableReading } from "@/domain/measurement/import/reading";
import { readTidyHead } from "@/domain/measurement/tidy-row";
import { query } from "@/platform/access/query";
import type { InitiativeScope } from "@/platform/access/scope";
import { db } from "@/platform/db/client";
import { readSheets } from "@/platform/spreadsheet/read-sheets";
import { UnreadableFile } from "@/platform/spreadsheet/unreadable-file";
import { readableRun } from "../../import/facts";
import { contentOf } from "../../staging/facts";

/** A table of a file with what is known of how it is read. */
export type TableMapping = {
  readonly kind: "table";
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean }[];
  /** The first rows of the sheet, for people to see. */
  readonly sample: Sheet;
  /** Null where the sheet has no figures. */
  readonly reading: TableReading | null;
  /** The different words of each column, as many as people can be asked about. */
  readonly texts: readonly (readonly string[])[];
  readonly known: Known;
  /** The file whose reading was taken over, if one of the same office was imported before. */
  readonly rememberedFrom: string | null;
};

/** How a stored file can be read: why not at all, as our tidy layout, or as a table. */
export type FileMappingView =
  | { readonly kind: "problem"; readonly key: string; readonly column: string }
  | { readonly kind: "tidy" }
  | TableMapping;

async function knownOf(
  { initiativeId, actor }: InitiativeScope,
  reasons: Known["reasons"],
): Promise<Known> {
  const named = { code: true, name: true } as const;
  const where = { initiativeId };
  const [indicators, stakeholders, places, dimensions] = await Promise.all([
    db().indicator.findMany({
      where: { ...where, state: "agreed" },
      select: named,
      orderBy: { code: "asc" },
    }),
    db().stakeholder.findMany({
      where,
      select: { id: true, code: true, organization: { select: { name: true } } },
      orderBy: { code: "asc" },
    }),
    db().place.findMany({ where, select: named, orderBy: { code: "asc" } }),
    db().dimension.findMany({
      where,
      select: { ...named, categories: { select: named } },
      orderBy: { code: "asc" },
    }),
  ]);
  return {
    ...{ indicators, places, dimensions },
    reporters: stakeholders.flatMap(({ id, code, organization }) =>
      may(actor, "observation.import", { stakeholderId: id })
        ? [{ code, name: organization.name }]
        : [],
    ),
    reasons,
  };
}

const [shownRows, askedTexts, shownColumns] = [60, 200, 120];

function textsOf(sheet: Sheet, { firstRow, lastRow, columns }: TableReading) {
  const rows = sheet.rows.filter(
    ({ line }) => line >= firstRow && (lastRow === null || line <= lastRow),
  );
  return columns.map((_, place) =>
    [
      ...new Set(
        rows.map(({ cells }) => (cells[place]?.kind === "text" ? textOf(cells[place]) : "")),
      ),
    ]
      .filter((text) => text !== "")
      .slice(0, askedTexts),
  );
}

function sampleOf(sheet: Sheet): Sheet {
  const rows = sheet.rows
    .filter(({ line }) => line <= shownRows)
    .map(({ line, cells }) => ({ line, cells: cells.slice(0, shownColumns) }));
  return { ...sheet, rows, merged: sheet.merged.filter(({ firstLine }) => firstLine <= shownRows) };
}

async function remembered(
  { initiativeId }: InitiativeScope,
  guess: TableReading,
): Promise<{ reading: TableReading; from: string } | null> {
  const kept = await db().importMapping.findFirst({
    where: { initiativeId, sourceSignature: signatureOf(guess) },
    select: { reading: true, fileName: true },
  });
  const past = kept?.reading as Reading | null | undefined; // it came in as one
  if (!kept || past?.kind !== "table") return null;
  return { reading: rememberedReading(guess, past), from: kept.fileName };
}

/** The sheet somebody chose, and the words recorded where a mark says that there is no figure. */
type Wanted = {
  readonly sheet?: string | undefined;
  readonly reasons: Known["reasons"];
};

async function mappingOf(
  scope: InitiativeScope,
  sheets: readonly Sheet[],
  stored: Reading | null,
  { sheet: wanted, reasons }: Wanted,
): Promise<FileMappingView> {
  const offered = sheets.filter(({ isHidden }) => !isHidden);
  const byStored = stored?.kind === "table" ? stored.sheet : null;
  const sheet =
    sheets.find(({ name }) => name === (wanted ?? byStored)) ??
    offered.find(hasTable) ??
    offered[0] ??
    sheets[0];
  if (!sheet) return { kind: "problem", key: "file_empty", column: "" };
  const known = await knownOf(scope, reasons);
  const guess = guessReading(sheet, known);
  const past = guess && (await remembered(scope, guess));
  const kept = stored?.kind === "table" && stored.sheet === sheet.name ? stored : null;
  const reading = kept ?? past?.reading ?? guess;
  return {
    ...{ kind: "table", sample: sampleOf(sheet), reading, known },
    sheets: sheets.flatMap(({ name, isHidden }) => (name === null ? [] : [{ name, isHidden }])),
    texts: reading ? textsOf(sheet, reading) : [],
    rememberedFrom: kept ? null : (past?.from ?? null),
  };
}

/** How a stored file can be read, before it is: its first rows, and what is guessed, remembered or was said of it. */
export const getFileMapping = query(
  "import_run.read",
  async (
    scope,
    { importRunId, ...wanted }: Wanted & { importRunId: string },
  ): Promise<FileMappingView> => {
    const { run } = await readableRun(scope, importRunId);
    try {
      const sheets = await readSheets(
        await contentOf({ initiativeId: scope.initiativeId, importRunId }),
      );
      const [first] = sheets;
      const head = first?.rows.find(({ cells }) => cells.some((cell) => textOf(cell) !== ""));
      const isTidy = sheets.length === 1 && readTidyHead((head?.cells ?? []).map(textOf)).ok;
      if (isTidy) return { kind: "tidy" };
      const stored = run.reading as Reading | null; // it came in as one
      return await mappingOf(scope, sheets, stored, wanted);
    } catch (failure) {
      if (!(failure instanceof UnreadableFile)) throw failure;
      return { kind: "problem", key: failure.key, column: String(failure.values.column ?? "") };
    }
  },
);
