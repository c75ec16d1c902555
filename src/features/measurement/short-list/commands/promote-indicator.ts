import { indicatorMayBeCore } from "@/domain/measurement/indicator-power";
import { command } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { agreedIndicator } from "../facts";
import { ShortListInput } from "../inputs";

/** W6: takes an agreed indicator into the short list, while it has room. */
export const promoteIndicator = command({
  permission: "indicator.promote",
  input: ShortListInput,
  facts: agreedIndicator,
  gate: indicatorMayBeCore,
  async apply({ tx, scope, facts: { indicator }, input }) {
    if (indicator.isCore) refuse({ kind: "conflict", key: "wrong_state" });
    const after = await tx.indicator.update({
      where: { initiativeId_id: { initiativeId: scope.initiativeId, id: indicator.id } },
      data: { isCore: true, version: { increment: 1 } },
    });
    const why = { ...after, reason: input.reason };
    return { value: { id: after.id }, subjectId: after.id, before: indicator, after: why };
  },
});
