import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { oneReportingLink } from "../facts";
import { RevokeReportingLinkInput } from "../inputs";

/** M6: from now on a reporting link opens nothing. What was reported by it stays (T4). */
export const revokeReportingLink = command({
  permission: "reporting_link.revoke",
  input: RevokeReportingLinkInput,
  facts: oneReportingLink,
  subject: ({ stakeholderId }) => ({ stakeholderId }),
  gate: ungated,
  async apply({ tx, scope, facts, now }) {
    if (facts.revokedAt !== null) refuse({ kind: "conflict", key: "link_ended" });
    const { initiativeId, actor } = scope;
    const after = await tx.reportingLink.update({
      where: { initiativeId_id: { initiativeId, id: facts.id } },
      // What was typed and never taken goes with it.
      data: { revokedAt: now, revokedByMemberId: actor.memberId, kept: [] },
      omit: { kept: true },
    });
    return { value: { id: after.id }, subjectId: after.id, before: facts, after };
  },
});
