import { longestLinkDays } from "@/domain/measurement/reporting-link";
import { dateIn, endOfDay } from "@/platform/clock";
import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { newId } from "@/platform/ids";
import { enqueue } from "@/platform/jobs";
import { isMailSetUp } from "@/platform/mail";
import { mailedToken, secretTokenHash } from "@/platform/secret-token";
import { linkToMake } from "../facts";
import { MakeReportingLinkInput } from "../inputs";

/** M6: lets a named person without an account report for one stakeholder and one period, by a link that is mailed where mail is set up. */
export const makeReportingLink = command({
  permission: "reporting_link.make",
  input: MakeReportingLinkInput,
  facts: linkToMake,
  subject: ({ stakeholder }) => ({ stakeholderId: stakeholder.id }),
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    const { period, stakeholder, isAsked, isOpen, today } = facts;
    if (stakeholder.state === "left" || !isAsked) {
      refuse({ kind: "invalid", problems: [{ path: "stakeholderId", key: "nothing_asked" }] });
    }
    if (!isOpen) refuse({ kind: "conflict", key: "period_takes_nothing" });
    const latest = dateIn("UTC", new Date(now.getTime() + longestLinkDays * 86_400_000));
    if (input.untilOn < today || input.untilOn > latest) {
      const key = input.untilOn < today ? "deadline_past" : "link_too_long";
      refuse({ kind: "invalid", problems: [{ path: "untilOn", key }] });
    }
    const { initiativeId, actor } = scope;
    const id = newId();
    const token = mailedToken("reporting-link", id);
    const isMailed = isMailSetUp();
    const after = await tx.reportingLink.create({
      data: {
        ...{ initiativeId, id, stakeholderId: stakeholder.id, periodKey: period.periodKey },
        ...{ personName: input.personName, email: input.email, madeAt: now },
        ...{ tokenHash: secretTokenHash(token), madeByMemberId: actor.memberId },
        ...{ expiresAt: endOfDay(scope.timeZone, input.untilOn), mailings: isMailed ? 1 : 0 },
      },
      omit: { kept: true },
    });
    if (isMailed) await enqueue(tx, "mail_reporting_link", { initiativeId, id, mailing: 1 });
    const value = { id, token, personName: after.personName, email: after.email, isMailed };
    return { value, subjectId: id, before: null, after };
  },
});
