import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { oneAnnotation } from "../facts";
import { WithdrawAnnotationInput } from "../inputs";

/** T4: takes an annotation off the chart; what it said, and who took it off, is kept. */
export const withdrawAnnotation = command({
  permission: "annotation.withdraw",
  input: WithdrawAnnotationInput,
  facts: oneAnnotation,
  subject: ({ stakeholderId }) => ({ stakeholderId }),
  gate: ungated,
  async apply({ tx, scope, facts: { row }, now }) {
    if (row.withdrawnAt !== null) refuse({ kind: "conflict", key: "wrong_state" });
    const after = await tx.annotation.update({
      where: { initiativeId_id: { initiativeId: scope.initiativeId, id: row.id } },
      data: { withdrawnAt: now },
    });
    return { value: { id: row.id }, subjectId: row.indicatorId, before: row, after };
  },
});
