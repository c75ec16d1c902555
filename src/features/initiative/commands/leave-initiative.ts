import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { oneStakeholder } from "../facts";
import { StakeholderInput } from "../inputs";

/** An organization leaves the initiative. What it said, gave and reported stays (T4); its members no longer have access. */
export const leaveInitiative = command({
  permission: "stakeholder.leave",
  input: StakeholderInput,
  facts: oneStakeholder,
  subject: (facts) => ({ stakeholderId: facts.id }),
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    if (facts.version !== input.version) refuse({ kind: "conflict", key: "changed_meanwhile" });
    if (facts.state === "left") refuse({ kind: "conflict", key: "wrong_state" });
    if (facts.kind === "backbone") refuse({ kind: "conflict", key: "backbone_stays" });
    const after = await tx.stakeholder.update({
      where: { initiativeId_id: { initiativeId: scope.initiativeId, id: facts.id } },
      data: { state: "left", leftAt: now, version: { increment: 1 } },
    });
    return { value: { id: after.id }, subjectId: after.id, before: facts, after };
  },
});
