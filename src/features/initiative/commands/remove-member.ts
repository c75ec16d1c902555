import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { oneMember } from "../facts";
import { RemoveMemberInput } from "../inputs";

/** Ends a person's membership; what they did stays on record (T4). An initiative always keeps a backbone lead. */
export const removeMember = command({
  permission: "member.remove",
  input: RemoveMemberInput,
  facts: oneMember,
  subject: (facts) => ({ stakeholderId: facts.stakeholderId }),
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    if (facts.version !== input.version) refuse({ kind: "conflict", key: "changed_meanwhile" });
    if (facts.role === "backbone_lead" && facts.otherLeads === 0) {
      refuse({ kind: "conflict", key: "last_backbone_lead" });
    }
    const after = await tx.member.update({
      where: { initiativeId_id: { initiativeId: scope.initiativeId, id: facts.id } },
      data: { state: "left", leftAt: now, version: { increment: 1 } },
    });
    return { value: { id: after.id }, subjectId: after.id, before: facts, after };
  },
});
