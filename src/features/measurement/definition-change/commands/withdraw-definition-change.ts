import { nextDefinitionChangeState } from "@/domain/measurement/definition-change-state";
import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { oneDefinitionChange } from "../facts";
import { DefinitionChangeInput } from "../inputs";

/** W12: gives a change up that has not been made; its round and its positions stay (T4). */
export const withdrawDefinitionChange = command({
  permission: "definition_change.withdraw",
  input: DefinitionChangeInput,
  facts: oneDefinitionChange,
  gate: ungated,
  async apply({ tx, scope, facts: { change, isRoundOpen }, now }) {
    if (nextDefinitionChangeState(change.state, "withdraw") === null) {
      refuse({ kind: "conflict", key: "wrong_state" });
    }
    if (isRoundOpen) refuse({ kind: "conflict", key: "round_still_open" });
    const { consentRounds: _rounds, ...before } = change;
    const after = await tx.definitionChange.update({
      where: { initiativeId_id: { initiativeId: scope.initiativeId, id: change.id } },
      data: { state: "withdrawn", withdrawnAt: now, version: { increment: 1 } },
    });
    return { value: { id: change.indicatorId }, subjectId: change.indicatorId, before, after };
  },
});
