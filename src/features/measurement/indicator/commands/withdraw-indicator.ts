import { nextIndicatorState } from "@/domain/measurement/indicator-state";
import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { oneIndicator } from "../../facts";
import { IndicatorInput } from "../inputs";

/** Takes a proposed indicator back to draft, or sets a draft aside. Nothing is deleted (T4). */
export const withdrawIndicator = command({
  permission: "indicator.withdraw",
  input: IndicatorInput,
  facts: oneIndicator,
  gate: ungated,
  async apply({ tx, scope, facts }) {
    const { initiativeId } = scope;
    const state =
      nextIndicatorState(facts.state, "withdraw") ?? nextIndicatorState(facts.state, "discard");
    if (state === null) refuse({ kind: "conflict", key: "wrong_state" });
    const open = await tx.consentRoundIndicator.count({
      where: { initiativeId, indicatorId: facts.id, consentRound: { state: "open" } },
    });
    if (open > 0) refuse({ kind: "conflict", key: "round_still_open" });
    const after = await tx.indicator.update({
      where: { initiativeId_id: { initiativeId, id: facts.id } },
      data: { state, version: { increment: 1 } },
    });
    return { value: { id: after.id }, subjectId: after.id, before: facts, after };
  },
});
