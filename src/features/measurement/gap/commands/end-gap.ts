import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { oneGap } from "../facts";
import { EndGapInput } from "../inputs";

/** M19, T4: ends the measuring of a gap for a reason; what was measured and aimed at stays on record. */
export const endGap = command({
  permission: "gap.end",
  input: EndGapInput,
  facts: oneGap,
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    if (facts.endedAt !== null) refuse({ kind: "conflict", key: "wrong_state" });
    const after = await tx.equityGap.update({
      where: { initiativeId_id: { initiativeId: scope.initiativeId, id: facts.id } },
      data: { endedAt: now, endedReason: input.reason },
    });
    return { value: { id: after.id }, subjectId: after.indicatorId, before: facts, after };
  },
});
