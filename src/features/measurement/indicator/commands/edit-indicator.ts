import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { indicatorToEdit, passportColumns, writePassportParts } from "../facts";
import { EditIndicatorInput } from "../inputs";

/** Changes a passport while it is a draft. What was put to consent or agreed stays as others read it (W12). */
export const editIndicator = command({
  permission: "indicator.edit",
  input: EditIndicatorInput,
  facts: indicatorToEdit,
  gate: ungated,
  async apply({ tx, scope, facts, input: { indicatorId, version: _version, ...passport } }) {
    if (facts.indicator.state !== "draft") refuse({ kind: "conflict", key: "passport_closed" });
    if (facts.isTaken)
      refuse({ kind: "invalid", problems: [{ path: "code", key: "indicator_code_taken" }] });
    if (facts.problems.length > 0) refuse({ kind: "invalid", problems: facts.problems });
    const { initiativeId } = scope;
    const after = await tx.indicator.update({
      where: { initiativeId_id: { initiativeId, id: indicatorId } },
      data: { ...passportColumns(passport), version: { increment: 1 } },
    });
    await writePassportParts(tx, initiativeId, indicatorId, passport);
    return { value: { id: after.id }, subjectId: after.id, before: facts.indicator, after };
  },
});
