import { dateIn } from "@/platform/clock";
import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { newId } from "@/platform/ids";
import { reporterOfPeriod } from "../facts";
import { GrantExceptionInput } from "../inputs";

/** M6: lets one stakeholder report for a locked period after all, for a reason and until a day. */
export const grantException = command({
  permission: "reporting_exception.grant",
  input: GrantExceptionInput,
  facts: reporterOfPeriod,
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    if (facts.period.state !== "locked") refuse({ kind: "conflict", key: "period_is_open" });
    if (input.untilOn < dateIn(scope.timeZone, now)) {
      refuse({ kind: "invalid", problems: [{ path: "untilOn", key: "deadline_past" }] });
    }
    const { initiativeId, actor } = scope;
    const after = await tx.reportingException.create({
      data: {
        ...{ initiativeId, id: newId(), periodKey: facts.period.periodKey },
        ...{ stakeholderId: facts.stakeholder.id, reason: input.reason },
        untilOn: new Date(input.untilOn),
        ...{ grantedAt: now, grantedByMemberId: actor.memberId },
      },
    });
    return { value: { id: after.id }, subjectId: after.id, before: null, after };
  },
});
