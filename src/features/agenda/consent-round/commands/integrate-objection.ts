import { command, ungated } from "@/platform/command/command";
import { oneObjection } from "../facts";
import { IntegrateObjectionInput } from "../inputs";

/** D: says what was changed because of an objection. It is cleared only when the objector confirms. */
export const integrateObjection = command({
  permission: "objection.integrate",
  input: IntegrateObjectionInput,
  facts: oneObjection,
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    const before = facts.position;
    const after = await tx.position.update({
      where: { initiativeId_id: { initiativeId: scope.initiativeId, id: before.id } },
      // A new integration asks for a new confirmation.
      data: { integration: input.integration, integratedAt: now, integrationConfirmedAt: null },
    });
    return { value: { id: after.id }, subjectId: after.id, before, after };
  },
});
