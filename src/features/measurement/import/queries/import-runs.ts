import { may } from "@/domain/access/policy";
import type { ImportRunState } from "@/domain/measurement/import/import-run-state";
import { query } from "@/platform/access/query";
import { db } from "@/platform/db/client";

/** One line of the list of imports. */
export type ImportRunLine = {
  readonly id: string;
  readonly fileName: string;
  readonly state: ImportRunState;
  readonly broughtBy: string | null;
  readonly uploadedAt: Date;
  readonly created: number;
  readonly changed: number;
  readonly refused: number;
};

const shown = 50;

/** The last imports of the initiative, newest first; a partner sees those of its own stakeholder. */
export const listImportRuns = query(
  "import_run.read",
  async ({ initiativeId, actor }, _filter: null): Promise<readonly ImportRunLine[]> => {
    const isOwnOnly = !may(actor, "import_run.read");
    const runs = await db().importRun.findMany({
      where: {
        initiativeId,
        state: { not: "discarded" },
        ...(isOwnOnly ? { member: { stakeholderId: actor.stakeholderId } } : {}),
      },
      orderBy: [{ uploadedAt: "desc" }, { id: "desc" }],
      take: shown,
      include: { member: { select: { user: { select: { name: true } } } } },
    });
    return runs.map(({ id, fileName, state, uploadedAt, member, ...run }) => ({
      ...{ id, fileName, state, uploadedAt, broughtBy: member?.user?.name ?? null },
      ...{ created: run.createdCount, changed: run.changedCount, refused: run.refusedCount },
    }));
  },
);
