import { takesValues } from "@/domain/measurement/reporting-period-state";
import type { InitiativeScope, ReportingScope } from "@/platform/access/scope";
import { dateIn } from "@/platform/clock";
import { found } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";
import { exceptionOf, reporterOfPeriod } from "../facts";

/** A period and a stakeholder, whether the stakeholder is asked for anything in it, and whether it may write. */
export async function linkToMake(
  tx: Transaction,
  scope: InitiativeScope,
  input: { reportingPeriodId: string; stakeholderId: string },
  now: Date,
) {
  const { initiativeId } = scope;
  const { period, stakeholder } = await reporterOfPeriod(tx, scope, input);
  const asked = await tx.reporter.count({
    where: {
      ...{ initiativeId, stakeholderId: stakeholder.id, endedAt: null },
      indicator: { state: "agreed", frequency: period.kind },
    },
  });
  const exception = await exceptionOf(tx, initiativeId, period.periodKey, stakeholder.id);
  const today = dateIn(scope.timeZone, now);
  const isOpen = takesValues(period.state, exception, today);
  return { period, stakeholder, isAsked: asked > 0, isOpen, today };
}

/** One reporting link of the initiative, locked. */
export async function oneReportingLink(
  tx: Transaction,
  { initiativeId }: InitiativeScope,
  input: { reportingLinkId: string },
) {
  await tx.$queryRaw`SELECT id FROM reporting_link WHERE initiative_id = ${initiativeId}::uuid
    AND id = ${input.reportingLinkId}::uuid FOR UPDATE`;
  const link = await tx.reportingLink.findUnique({
    where: { initiativeId_id: { initiativeId, id: input.reportingLinkId } },
    omit: { kept: true },
  });
  return found(link);
}

/** The link by which somebody reports now; a member has none. */
export async function ownReportingLink(tx: Transaction, { initiativeId, actor }: ReportingScope) {
  const id = actor.kind === "named_reporter" ? actor.reportingLinkId : null;
  const link = found(
    id === null
      ? null
      : await tx.reportingLink.findUnique({
          where: { initiativeId_id: { initiativeId, id } },
          select: { id: true, stakeholderId: true, periodKey: true },
        }),
  );
  return { link, stakeholderId: link.stakeholderId, periodKeys: [link.periodKey] };
}
