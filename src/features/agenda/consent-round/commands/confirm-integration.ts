import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { oneObjection } from "../facts";
import { ConfirmIntegrationInput } from "../inputs";

/** D: the objector says that what was changed answers the objection; nobody else can clear it. */
export const confirmIntegration = command({
  permission: "integration.confirm",
  input: ConfirmIntegrationInput,
  facts: oneObjection,
  subject: ({ position }) => ({ stakeholderId: position.stakeholderId }),
  gate: ungated,
  async apply({ tx, scope, facts, now }) {
    const before = facts.position;
    if (!before.integratedAt) refuse({ kind: "conflict", key: "wrong_state" });
    const after = await tx.position.update({
      where: { initiativeId_id: { initiativeId: scope.initiativeId, id: before.id } },
      data: { integrationConfirmedAt: now },
    });
    return { value: { id: after.id }, subjectId: after.id, before, after };
  },
});
