import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { oneInvitation } from "../facts";
import { WithdrawInvitationInput } from "../inputs";

/** Makes an invitation's link stop working. */
export const withdrawInvitation = command({
  permission: "invitation.withdraw",
  input: WithdrawInvitationInput,
  facts: oneInvitation,
  subject: (facts) => ({ stakeholderId: facts.stakeholderId }),
  gate: ungated,
  async apply({ tx, scope, facts, now }) {
    if (facts.acceptedAt || facts.withdrawnAt) refuse({ kind: "conflict", key: "wrong_state" });
    await tx.invitation.update({
      where: { initiativeId_id: { initiativeId: scope.initiativeId, id: facts.id } },
      data: { withdrawnAt: now },
    });
    const after = { ...facts, withdrawnAt: now };
    return { value: { id: facts.id }, subjectId: facts.id, before: facts, after };
  },
});
