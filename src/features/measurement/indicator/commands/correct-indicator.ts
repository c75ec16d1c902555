import { passportMayBeCorrected } from "@/domain/measurement/definition-change";
import { command } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { indicatorToCorrect, writeTargetsAndLinks } from "../facts";
import { CorrectIndicatorInput } from "../inputs";

/** W12: corrects at once what of an agreed passport is no part of its definition. */
export const correctIndicator = command({
  permission: "indicator.correct",
  input: CorrectIndicatorInput,
  facts: indicatorToCorrect,
  gate: passportMayBeCorrected,
  async apply({ tx, scope, facts: { indicator }, input }) {
    if (indicator.state !== "agreed") refuse({ kind: "conflict", key: "wrong_state" });
    const { indicatorId, version: _version, targets, links, ...columns } = input;
    const { initiativeId } = scope;
    const key = { initiativeId_id: { initiativeId, id: indicatorId } };
    const earlier = await tx.indicator.findUniqueOrThrow({
      where: key,
      include: { targets: true, links: true },
    });
    await writeTargetsAndLinks(tx, initiativeId, indicatorId, { targets, links });
    const after = await tx.indicator.update({
      where: key,
      data: { ...columns, version: { increment: 1 } },
      include: { targets: true, links: true },
    });
    return { value: { id: after.id }, subjectId: after.id, before: earlier, after };
  },
});
