import { indicatorMayBeAgreed } from "@/domain/measurement/indicator-agreement";
import { nextIndicatorState } from "@/domain/measurement/indicator-state";
import { command } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { agreementFacts } from "../facts";
import { IndicatorInput } from "../inputs";

/** W6: puts an indicator into force once its consent round has passed. */
export const agreeIndicator = command({
  permission: "indicator.agree",
  input: IndicatorInput,
  facts: agreementFacts,
  gate: indicatorMayBeAgreed,
  async apply({ tx, scope, facts: { indicator }, now }) {
    if (nextIndicatorState(indicator.state, "agree") === null) {
      refuse({ kind: "conflict", key: "wrong_state" });
    }
    const after = await tx.indicator.update({
      where: { initiativeId_id: { initiativeId: scope.initiativeId, id: indicator.id } },
      data: { state: "agreed", agreedAt: now, version: { increment: 1 } },
    });
    return { value: { id: after.id }, subjectId: after.id, before: indicator, after };
  },
});
