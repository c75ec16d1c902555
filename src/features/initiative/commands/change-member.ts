import { memberRoleFits } from "@/domain/initiative/member-role";
import { command, ungated } from "@/platform/command/command";
import { found, refuse } from "@/platform/command/refuse";
import { oneMember } from "../facts";
import { ChangeMemberInput } from "../inputs";

/** Gives a member another role. An initiative always keeps a backbone lead. */
export const changeMember = command({
  permission: "member.change",
  input: ChangeMemberInput,
  facts: oneMember,
  gate: ungated,
  async apply({ tx, scope, facts, input }) {
    const { initiativeId } = scope;
    if (facts.version !== input.version) refuse({ kind: "conflict", key: "changed_meanwhile" });
    const stakeholder = await tx.stakeholder.findUnique({
      where: { initiativeId_id: { initiativeId, id: facts.stakeholderId } },
      select: { kind: true },
    });
    if (!memberRoleFits(input.role, found(stakeholder).kind)) {
      refuse({ kind: "invalid", problems: [{ path: "role", key: "role_does_not_fit" }] });
    }
    const isLastLead = facts.role === "backbone_lead" && facts.otherLeads === 0;
    if (isLastLead && input.role !== "backbone_lead") {
      refuse({ kind: "conflict", key: "last_backbone_lead" });
    }
    const after = await tx.member.update({
      where: { initiativeId_id: { initiativeId, id: facts.id } },
      data: { role: input.role, version: { increment: 1 } },
    });
    return { value: { id: after.id }, subjectId: after.id, before: facts, after };
  },
});
