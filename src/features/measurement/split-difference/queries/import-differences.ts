import { query } from "@/platform/access/query";
import { db } from "@/platform/db/client";
import { readableRun } from "../../import/facts";

/** A total of a file that is not the sum of its groups (M5): where it stands, what it is of, and both figures. */
export type ImportDifferenceLine = {
  readonly key: string;
  readonly line: number;
  readonly cell: string | null;
  /** False where the total stands from before and only its groups come with the file. */
  readonly isInFile: boolean;
  readonly indicator: string;
  readonly period: string;
  readonly reporter: string;
  /** Empty for the whole place. */
  readonly place: string;
  readonly dimension: string;
  readonly entered: string;
  readonly split: string;
};

const shown = 100;

/** M5: the totals that would differ from the sum of their groups once a file is imported, in the order of the file. */
export const listImportDifferences = query(
  "import_run.read",
  async (
    scope,
    { importRunId }: { importRunId: string },
  ): Promise<readonly ImportDifferenceLine[]> => {
    await readableRun(scope, importRunId);
    const found = await db().importDifference.findMany({
      where: { initiativeId: scope.initiativeId, importRunId },
      orderBy: [{ ordinal: "asc" }, { dimension: "asc" }],
      take: shown,
    });
    return found.map((one) => ({
      ...{ key: `${one.ordinal} ${one.dimension}`, line: one.line, cell: one.cell },
      ...{ isInFile: one.isInFile, indicator: one.indicatorCode, period: one.periodKey },
      ...{ reporter: one.reporterCode, place: one.placeCode, dimension: one.dimension },
      ...{ entered: one.entered.toFixed(), split: one.split.toFixed() },
    }));
  },
);
