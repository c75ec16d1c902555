import { csvLine, guardedText } from "@/domain/measurement/import/tidy-file";
import { query } from "@/platform/access/query";
import type { InitiativeScope } from "@/platform/access/scope";
import { db } from "@/platform/db/client";
import { readableRun } from "../facts";

/** A row that was not taken, or a value an undo left: where it stands, and the key of the reason under "refusals.problems". */
export type ImportRefusalView = {
  readonly ordinal: number;
  readonly step: "reading" | "importing" | "undoing";
  readonly line: number;
  readonly cell: string | null;
  readonly column: string;
  readonly key: string;
  readonly text: string;
};

/** A page of the list; `next` is what the following page begins after, null at the end. */
export type ImportRefusalPage = {
  readonly refusals: readonly ImportRefusalView[];
  readonly next: number | null;
};

const pageSize = 200;

async function pageOf(
  { initiativeId }: InitiativeScope,
  importRunId: string,
  after: number,
  take: number,
): Promise<ImportRefusalPage> {
  const refusals = await db().importRefusal.findMany({
    where: { initiativeId, importRunId, ordinal: { gt: after } },
    orderBy: { ordinal: "asc" },
    take: take + 1,
    omit: { initiativeId: true, importRunId: true },
  });
  const shown = refusals.slice(0, take);
  return { refusals: shown, next: refusals.length > take ? (shown.at(-1)?.ordinal ?? null) : null };
}

/** The refused rows of an import in the order of the file, page by page. */
export const listImportRefusals = query(
  "import_run.read",
  async (
    scope,
    { importRunId, after = 0 }: { importRunId: string; after?: number },
  ): Promise<ImportRefusalPage> => {
    await readableRun(scope, importRunId);
    return pageOf(scope, importRunId, after, pageSize);
  },
);

const rowsAtOnce = 5000;

async function* everyPage(
  scope: InitiativeScope,
  importRunId: string,
): AsyncGenerator<ImportRefusalView> {
  let after: number | null = 0;
  while (after !== null) {
    const page: ImportRefusalPage = await pageOf(scope, importRunId, after, rowsAtOnce);
    yield* page.refusals;
    after = page.next;
  }
}

async function* linesOf(
  refusals: AsyncIterable<ImportRefusalView>,
  reasonOf: (refusal: ImportRefusalView) => string,
): AsyncGenerator<string> {
  yield csvLine(["line", "cell", "column", "text", "reason"]);
  for await (const one of refusals) {
    const cells = [String(one.line), one.cell ?? "", one.column, one.text, reasonOf(one)];
    yield csvLine(cells.map(guardedText));
  }
}

/** All of them as the text of a file, made while it is sent: never more than a page in memory. */
export const getRefusalsFile = query(
  "import_run.read",
  async (
    scope,
    filter: { importRunId: string; reasonOf: (refusal: ImportRefusalView) => string },
  ): Promise<AsyncIterable<string>> => {
    await readableRun(scope, filter.importRunId);
    return linesOf(everyPage(scope, filter.importRunId), filter.reasonOf);
  },
);
