import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { newId } from "@/platform/ids";
import { stakeholderWithPerspective } from "../facts";
import { WaivePerspectiveInput } from "../inputs";

/** W3: goes on without the perspective of one stakeholder, and says why. */
export const waivePerspective = command({
  permission: "perspective.waive",
  input: WaivePerspectiveInput,
  facts: stakeholderWithPerspective,
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    const before = facts.perspective;
    if (before?.givenAt) refuse({ kind: "conflict", key: "perspective_given" });
    const { initiativeId } = scope;
    const waiver = { waivedAt: now, waivedReason: input.reason, updatedAt: now };
    const after = before
      ? await tx.perspective.update({
          where: { initiativeId_id: { initiativeId, id: before.id } },
          data: { ...waiver, version: { increment: 1 } },
        })
      : await tx.perspective.create({
          data: {
            ...{ initiativeId, id: newId(), stakeholderId: facts.stakeholderId },
            ...{ problem: "", interests: "", offers: "", needs: "", concerns: "" },
            ...waiver,
          },
        });
    return { value: { id: after.id }, subjectId: after.id, before, after };
  },
});
