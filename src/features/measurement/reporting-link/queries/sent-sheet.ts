import type { z } from "zod";
import type { TypedRow } from "@/domain/measurement/entry-sheet";
import { readSentSheet } from "@/domain/measurement/sent-sheet";
import type { ReportingScope } from "@/platform/access/scope";
import type { KeptRow, SentReportInput } from "../inputs";
import { getMailedReport } from "./mailed-report";

type Cell = {
  readonly indicatorId: string;
  readonly periodKey: string;
  readonly placeCode: string;
  readonly categoryKey: string;
};

/** A mailed form that was sent, read against what is asked: what the commands are to be told. */
export type SentSheetView = {
  readonly stakeholderId: string;
  readonly cells: readonly (Cell & z.output<typeof KeptRow>["typed"])[];
  readonly kept: readonly z.output<typeof KeptRow>[];
  readonly hasQuestions: boolean;
};

/** What the commands are to be told of a form that was sent. It only reads: they judge all of it again. */
export async function getSentSheet(
  scope: ReportingScope,
  sent: z.output<typeof SentReportInput>,
): Promise<SentSheetView> {
  const { rows, periodKey, stakeholderId } = await getMailedReport(scope, null);
  const byKey = new Map(
    sent.cells.map((cell) => [
      `${cell.indicatorId} ${cell.placeCode} ${cell.categoryKey}`,
      {
        typed: {
          ...{ value: cell.value, numerator: cell.numerator, denominator: cell.denominator },
          ...{ notAvailableReason: cell.notAvailableReason, note: cell.note, source: cell.source },
        },
        ...{ isSame: cell.same !== "", asked: cell.asked },
      },
    ]),
  );
  // A row that was not sent, because it is asked only since, stays as it is.
  const present = rows.flatMap((row) => {
    const one = byKey.get(`${row.indicatorId} ${row.placeCode} ${row.categoryKey}`);
    return one ? [{ row, one }] : [];
  });
  const sheet = readSentSheet(
    present.map(({ row }) => row),
    present.map(({ one }) => one),
  );
  const whereOf = (index: number) => {
    const row = present[index]?.row;
    const { indicatorId = "", placeCode = "", categoryKey = "" } = row ?? {};
    return { indicatorId, placeCode, categoryKey };
  };
  return {
    stakeholderId,
    cells: sheet.changed.map(({ row, typed }) => ({ ...whereOf(row), periodKey, ...whole(typed) })),
    kept: sheet.mistakes.map(({ row, typed, problem }) => ({
      ...{ ...whereOf(row), typed: whole(typed), problem },
    })),
    hasQuestions: sheet.questions.length > 0,
  };
}

const whole = (typed: TypedRow) => ({ ...typed, source: typed.source ?? "" });
