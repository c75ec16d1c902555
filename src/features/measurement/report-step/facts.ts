import { authorOf } from "@/domain/access/actor";
import type { ReportCommand } from "@/domain/measurement/report-state";
import type { ReportingScope } from "@/platform/access/scope";
import type { Transaction } from "@/platform/db/client";
import { newId } from "@/platform/ids";

/** M6: keeps that each of these reports took a step: who, when and, for a return or a reopening, why. In the transaction that moves them. */
export async function keepReportSteps(
  tx: Transaction,
  { initiativeId, actor }: ReportingScope,
  reportIds: readonly string[],
  { step, note = null, now }: { step: ReportCommand; note?: string | null; now: Date },
): Promise<void> {
  const { memberId, reportingLinkId: linkId } = authorOf(actor);
  await tx.reportStep.createMany({
    data: reportIds.map((reportId) => ({
      ...{ initiativeId, id: newId(), reportId, step, note, memberId, linkId, takenAt: now },
    })),
  });
}
