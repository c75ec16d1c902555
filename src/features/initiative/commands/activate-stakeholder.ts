import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { oneStakeholder } from "../facts";
import { StakeholderInput } from "../inputs";

/** Says that an invited organization takes part from now on. */
export const activateStakeholder = command({
  permission: "stakeholder.activate",
  input: StakeholderInput,
  facts: oneStakeholder,
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    if (facts.version !== input.version) refuse({ kind: "conflict", key: "changed_meanwhile" });
    if (facts.state === "active") refuse({ kind: "conflict", key: "wrong_state" });
    const after = await tx.stakeholder.update({
      where: { initiativeId_id: { initiativeId: scope.initiativeId, id: facts.id } },
      data: { state: "active", activeAt: now, leftAt: null, version: { increment: 1 } },
    });
    return { value: { id: after.id }, subjectId: after.id, before: facts, after };
  },
});
