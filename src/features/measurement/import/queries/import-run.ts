import { may } from "@/domain/access/policy";
import {
  type ImportRunCommand,
  type ImportRunState,
  isUnderWay,
  nextImportRunState,
} from "@/domain/measurement/import/import-run-state";
import type { Reading } from "@/domain/measurement/import/reading";
import { query } from "@/platform/access/query";
import { db } from "@/platform/db/client";
import { readableRun } from "../facts";

/** One import: where it stands, how far it is, what it would do or has done, and what can be done with it. */
export type ImportRunView = {
  readonly id: string;
  readonly fileName: string;
  readonly byteLength: number;
  readonly state: ImportRunState;
  readonly isUnderWay: boolean;
  /** How far the step under way is; `total` 0: how much there is is not known. */
  readonly progress: {
    readonly step: "reading" | "importing" | "undoing";
    readonly done: number;
    readonly total: number;
  };
  readonly reading: Reading | null;
  readonly mode: "all_or_nothing" | "good_rows" | null;
  readonly reportsBecome: string;
  readonly broughtBy: string | null;
  readonly uploadedAt: Date;
  readonly readAt: Date | null;
  readonly importedAt: Date | null;
  readonly undoneAt: Date | null;
  /** Why the last step came to nothing: a key of "refusals.problems", with the column, line or period it speaks of. */
  readonly failure: { readonly key: string; readonly column: string } | null;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Values an undo left, because somebody had changed or approved them since. */
  readonly left: number;
  /** Totals that differ from the sum of their parts and say nothing of it, and reports that stayed drafts for it (M5). */
  readonly differing: number;
  readonly held: number;
  readonly can: {
    readonly read: boolean;
    readonly import: boolean;
    readonly approve: boolean;
    readonly undo: boolean;
    readonly discard: boolean;
  };
};

/** An import of the initiative; a partner finds only those of its own stakeholder. */
export const getImportRun = query(
  "import_run.read",
  async (scope, { importRunId }: { importRunId: string }): Promise<ImportRunView> => {
    const { initiativeId, actor } = scope;
    const { run, own, broughtBy } = await readableRun(scope, importRunId);
    const progress = await db().importProgress.findUnique({
      where: { initiativeId_importRunId: { initiativeId, importRunId } },
      select: { step: true, done: true, total: true },
    });
    const { state } = run;
    const isPossible = (step: ImportRunCommand) => nextImportRunState(state, step) !== null;
    return {
      ...{ id: run.id, fileName: run.fileName, byteLength: run.byteLength, state },
      isUnderWay: isUnderWay(state, run.importsWhenRead),
      progress: progress ?? { step: "reading", done: 0, total: 0 },
      reading: run.reading as Reading | null, // it came in as one
      mode: run.mode,
      ...{ reportsBecome: run.reportsBecome, broughtBy },
      ...{ uploadedAt: run.uploadedAt, readAt: run.readAt },
      ...{ importedAt: run.importedAt, undoneAt: run.undoneAt },
      failure: run.failureKey ? { key: run.failureKey, column: run.failureColumn } : null,
      ...{ created: run.createdCount, changed: run.changedCount },
      ...{ unchanged: run.unchangedCount, refused: run.refusedCount, left: run.leftCount },
      ...{ differing: run.differingCount, held: run.heldCount },
      can: {
        read: isPossible("read") && may(actor, "import_file.read", own),
        import: isPossible("import") && may(actor, "observation.import", own),
        approve: may(actor, "report.approve"),
        undo: isPossible("undo") && may(actor, "import_run.undo", own),
        discard: isPossible("discard") && may(actor, "import_run.discard", own),
      },
    };
  },
);
