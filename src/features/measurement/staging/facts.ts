import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { may } from "@/domain/access/policy";
import { type FileRow, isUnread, type UnreadRow } from "@/domain/measurement/import/file-row";
import type { Reading } from "@/domain/measurement/import/reading";
import {
  type KnownIndicator,
  type KnownToInitiative,
  type RowJudgement,
  rowJudge,
} from "@/domain/measurement/import/row-judgement";
import type { TidyColumn } from "@/domain/measurement/tidy-row";
import type { InitiativeScope } from "@/platform/access/scope";
import { dateIn, now } from "@/platform/clock";
import { databasePool, db } from "@/platform/db/client";
import { type CopyCell, copyInto, copyLine, inOwnTransaction } from "@/platform/db/copy";
import { newId } from "@/platform/ids";
import { fileKindOf } from "@/platform/spreadsheet/read-sheets";
import { UnreadableFile } from "@/platform/spreadsheet/unreadable-file";
import { importLimits } from "../import/inputs";
import { readFileRows } from "../source-file/facts";

/** A run as its rows are found by. */
export type RunKey = { readonly initiativeId: string; readonly importRunId: string };

type StoredStep = "reading" | "importing" | "undoing";

/** Says how far a run is. On a connection of its own, so that it is seen while the transaction is under way. */
export async function tellProgress(
  { initiativeId, importRunId }: RunKey,
  step: StoredStep,
  done: number,
  total: number,
): Promise<void> {
  await databasePool().query(
    `UPDATE import_progress SET step = $3::import_step, done = $4, total = $5
      WHERE initiative_id = $1 AND import_run_id = $2`,
    [initiativeId, importRunId, step, Math.min(done, Math.max(total, done)), total],
  );
}

/** What the initiative knows at this moment, for rows to be judged against (W7). */
export async function knownToInitiative(scope: InitiativeScope): Promise<KnownToInitiative> {
  const { initiativeId } = scope;
  const today = new Date(dateIn(scope.timeZone, now()));
  const [indicators, stakeholders, places, periods, exceptions] = await Promise.all([
    db().indicator.findMany({
      where: { initiativeId },
      select: {
        ...{ id: true, code: true, state: true, valueKind: true, rateBase: true, version: true },
        bareValueAllowed: true,
        reporters: { where: { endedAt: null }, select: { stakeholderId: true } },
        dimensions: {
          select: { dimension: { select: { code: true, categories: { select: { code: true } } } } },
        },
      },
    }),
    db().stakeholder.findMany({ where: { initiativeId }, select: { id: true, code: true } }),
    db().place.findMany({ where: { initiativeId }, select: { code: true } }),
    db().reportingPeriod.findMany({
      where: { initiativeId },
      select: { periodKey: true, state: true },
    }),
    db().reportingException.findMany({
      where: { initiativeId, withdrawnAt: null, untilOn: { gte: today } },
      select: { periodKey: true, stakeholderId: true },
    }),
  ]);
  return {
    exceptions: new Set(
      exceptions.map(({ periodKey, stakeholderId }) => `${periodKey} ${stakeholderId}`),
    ),
    indicators: new Map(
      indicators.map(({ code, reporters, dimensions, ...indicator }) => {
        const known: KnownIndicator = {
          ...indicator,
          reporters: new Set(reporters.map(({ stakeholderId }) => stakeholderId)),
          categories: new Map(
            dimensions.map(({ dimension }) => [
              dimension.code,
              new Set(dimension.categories.map(({ code: category }) => category)),
            ]),
          ),
        };
        return [code.toLowerCase(), known];
      }),
    ),
    reporters: new Map(stakeholders.map(({ code, id }) => [code.toLowerCase(), id])),
    places: new Set(places.map(({ code }) => code)),
    periods: new Map(periods.map(({ periodKey, state }) => [periodKey, state])),
  };
}

/** The bytes of a stored file, part by part put together; a packed one is unpacked, up to a limit. */
export async function contentOf({ initiativeId, importRunId }: RunKey): Promise<Uint8Array> {
  const { rows } = await databasePool().query<{ content: Buffer }>(
    `SELECT content FROM import_file WHERE initiative_id = $1 AND import_run_id = $2 ORDER BY part`,
    [initiativeId, importRunId],
  );
  const content = Buffer.concat(rows.map((row) => row.content));
  return content[0] === 0x1f && content[1] === 0x8b ? unpacked(content) : content;
}

/** A packed file, written into exactly the room its own end says it needs, so that nothing large is held twice. */
async function unpacked(content: Buffer): Promise<Uint8Array> {
  const size = content.length > 18 ? content.readUInt32LE(content.length - 4) : 0;
  // The end of a cut package says anything: then no room is made, and it is only looked through.
  const whole = Buffer.allocUnsafe(size > importLimits.unpackedBytes ? 0 : size);
  const packed = Readable.from([content]);
  const unpack = createGunzip();
  let filled = 0;
  try {
    for await (const piece of packed.pipe(unpack)) {
      const bytes: Buffer = piece; // what a gunzip gives
      bytes.copy(whole, filled);
      filled += bytes.length;
      if (filled > importLimits.unpackedBytes) break;
    }
  } catch {
    // Cut or damaged.
    throw new UnreadableFile("broken_package");
  }
  if (filled > importLimits.unpackedBytes) throw new UnreadableFile("unpacked_too_large");
  if (filled !== whole.length) throw new UnreadableFile("broken_package");
  return whole;
}

/** How many lines a text file has; 0 for a workbook, whose rows are only known once it is unpacked. */
function linesOf(content: Uint8Array): number {
  if (fileKindOf(content) !== "text") return 0;
  let lines = 1;
  for (let at = content.indexOf(10); at >= 0; at = content.indexOf(10, at + 1)) lines += 1;
  return lines;
}

const rowColumns = [
  ...["initiative_id", "import_run_id", "ordinal", "line", "cell", "indicator_id"],
  ...["indicator_version", "period_key", "stakeholder_id", "place_code", "category_key"],
  ...["availability", "value", "numerator", "denominator", "not_available_reason", "note"],
  ...["source", "effect", "observation_id", "barred_key", "barred_column", "text"],
];

const longestText = 200;
const nothing: readonly CopyCell[] = Array.from({ length: 15 }, () => null);

/** A judged row as it is staged; until it is compared with what is there, it would be a new value. */
function staged(
  { initiativeId, importRunId }: RunKey,
  ordinal: number,
  given: FileRow | UnreadRow,
  { known, bar }: RowJudgement,
): string {
  const { at } = given;
  const column = bar?.column || "value";
  // Where no column holds the value itself, its numerator is what people look for.
  const cell = at.cells[column] ?? (bar ? null : (at.cells.numerator ?? null));
  const said = "row" in given ? given.row[column] : given.text;
  const text = bar === null ? "" : said.slice(0, longestText);
  if (known === null) {
    const head: CopyCell[] = [initiativeId, importRunId, ordinal, at.line, cell];
    return copyLine([...head, ...nothing, bar?.key ?? null, bar?.column ?? "", text]);
  }
  const { recorded } = known;
  const reported = recorded.availability === "reported" ? recorded : null;
  return copyLine([
    initiativeId,
    importRunId,
    ordinal,
    at.line,
    cell,
    known.indicatorId,
    known.indicatorVersion,
    known.periodKey,
    known.stakeholderId,
    known.placeCode,
    known.categoryKey,
    recorded.availability,
    reported?.value ?? null,
    reported?.numerator ?? null,
    reported?.denominator ?? null,
    recorded.availability === "not_available" ? recorded.reason : null,
    known.note || null,
    known.source || null,
    "created",
    newId(),
    bar?.key ?? null,
    bar?.column ?? "",
    text,
  ]);
}

function judged(row: FileRow | UnreadRow, judge: ReturnType<typeof rowJudge>): RowJudgement | null {
  if (!isUnread(row)) return judge(row.row);
  return { known: null, bar: { column: row.column satisfies TidyColumn | "", key: row.key } };
}

const toldEvery = 20_000;

/**
 * Reads a stored file into `import_row`, row by row in flat memory, in one transaction: a process
 * that is killed leaves nothing, and the next one begins again. Its job sees to it that two never do.
 */
export async function stageFile(
  scope: InitiativeScope,
  importRunId: string,
  reading: Reading,
): Promise<void> {
  const key: RunKey = { initiativeId: scope.initiativeId, importRunId };
  const content = await contentOf(key);
  const total = linesOf(content);
  const known = await knownToInitiative(scope);
  const judge = rowJudge(known, (stakeholderId) =>
    may(scope.actor, "observation.import", { stakeholderId }),
  );
  async function* lines(): AsyncGenerator<string> {
    let ordinal = 0;
    for await (const row of readFileRows(content, reading)) {
      const judgement = judged(row, judge);
      if (judgement === null) continue;
      ordinal += 1;
      if (ordinal > importLimits.rows) throw new UnreadableFile("too_many_rows");
      if (ordinal % toldEvery === 0) await tellProgress(key, "reading", row.at.line, total);
      yield staged(key, ordinal, row, judgement);
    }
    if (ordinal === 0) throw new UnreadableFile("file_empty");
  }
  await tellProgress(key, "reading", 0, total);
  await inOwnTransaction(async (client) => {
    const run = [key.initiativeId, importRunId];
    const takeOut = async () => {
      for (const table of ["import_row", "import_refusal"]) {
        await client.query(
          `DELETE FROM ${table} WHERE initiative_id = $1 AND import_run_id = $2`,
          run,
        );
      }
    };
    await takeOut();
    await copyInto(client, "import_row", rowColumns, lines());
    // Who gave it up meanwhile was promised that no row is kept; until this ends, nobody can any more.
    const { rowCount } = await client.query(
      `SELECT 1 FROM import_run
        WHERE initiative_id = $1 AND id = $2 AND state = 'reading' FOR UPDATE`,
      run,
    );
    if (!rowCount) await takeOut();
    // The planner must know of the rows before they are compared: its guess of a few is minutes off.
    await client.query("ANALYZE import_row");
  });
  await tellProgress(key, "reading", total, total);
}
