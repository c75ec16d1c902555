import { nextIndicatorState } from "@/domain/measurement/indicator-state";
import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { oneIndicator } from "../../facts";
import { RetireIndicatorInput } from "../inputs";

/** Retires an agreed indicator with a reason: nothing more is reported, its past stays (T4). */
export const retireIndicator = command({
  permission: "indicator.retire",
  input: RetireIndicatorInput,
  facts: oneIndicator,
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    if (nextIndicatorState(facts.state, "retire") === null) {
      refuse({ kind: "conflict", key: "wrong_state" });
    }
    const after = await tx.indicator.update({
      where: { initiativeId_id: { initiativeId: scope.initiativeId, id: facts.id } },
      data: {
        ...{ state: "retired", retiredAt: now, retiredReason: input.reason },
        version: { increment: 1 },
      },
    });
    return { value: { id: after.id }, subjectId: after.id, before: facts, after };
  },
});
