import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { ownInitiative } from "../facts";
import { ChangeInitiativeInput } from "../inputs";

/** Changes the frame of an initiative: its words, place, time zone and default progress method (M12). */
export const changeInitiative = command({
  permission: "initiative.change",
  input: ChangeInitiativeInput,
  facts: ownInitiative,
  gate: ungated,
  async apply({ tx, scope, facts, input: { version, ...frame } }) {
    if (facts.version !== version) refuse({ kind: "conflict", key: "changed_meanwhile" });
    const after = await tx.initiative.update({
      where: { id: scope.initiativeId },
      data: { ...frame, version: { increment: 1 } },
    });
    return { value: { id: after.id }, subjectId: after.id, before: facts, after };
  },
});
