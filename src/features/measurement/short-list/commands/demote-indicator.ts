import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { agreedIndicator } from "../facts";
import { ShortListInput } from "../inputs";

/** W6: takes an agreed indicator off the short list, with a reason; it stays agreed and is reported on as before. */
export const demoteIndicator = command({
  permission: "indicator.demote",
  input: ShortListInput,
  facts: agreedIndicator,
  gate: ungated,
  async apply({ tx, scope, facts: { indicator }, input }) {
    if (!indicator.isCore) refuse({ kind: "conflict", key: "wrong_state" });
    const after = await tx.indicator.update({
      where: { initiativeId_id: { initiativeId: scope.initiativeId, id: indicator.id } },
      data: { isCore: false, version: { increment: 1 } },
    });
    const why = { ...after, reason: input.reason };
    return { value: { id: after.id }, subjectId: after.id, before: indicator, after: why };
  },
});
