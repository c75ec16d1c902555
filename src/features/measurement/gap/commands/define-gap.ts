import { gapProblems } from "@/domain/measurement/gap-definition";
import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { newId } from "@/platform/ids";
import { indicatorWithGaps } from "../facts";
import { DefineGapInput } from "../inputs";

/** M19: makes the gap between two categories something that is measured, with a target of its own. */
export const defineGap = command({
  permission: "gap.define",
  input: DefineGapInput,
  facts: indicatorWithGaps,
  gate: ungated,
  async apply({ tx, scope, facts: { indicator, categories }, input, now }) {
    if (indicator.state !== "agreed") refuse({ kind: "conflict", key: "wrong_state" });
    const { categoryKey, referenceKey, measure, targets } = input;
    const { baselinePeriodKey, baselineValue, isIllustrative } = input;
    const problems = gapProblems(
      {
        ...{ categoryKey, referenceKey, measure },
        baseline: { periodKey: baselinePeriodKey, value: baselineValue },
        targets,
      },
      categories,
    );
    if (problems.length > 0) refuse({ kind: "invalid", problems });
    const stands = indicator.gaps.some(
      (gap) =>
        gap.categoryKey === categoryKey &&
        gap.referenceKey === referenceKey &&
        gap.measure === measure,
    );
    if (stands) refuse({ kind: "conflict", key: "gap_stands" });
    const { initiativeId, actor } = scope;
    const id = newId();
    const gap = await tx.equityGap.create({
      data: {
        ...{ initiativeId, id, indicatorId: indicator.id, categoryKey, referenceKey, measure },
        ...{ baselinePeriodKey, baselineValue, isIllustrative },
        ...{ definedByMemberId: actor.memberId, definedAt: now },
      },
    });
    const goals = targets.map((target) => ({ initiativeId, equityGapId: id, ...target }));
    await tx.equityGapTarget.createMany({ data: goals });
    return {
      value: { id },
      subjectId: indicator.id,
      before: null,
      after: { ...gap, targets: goals },
    };
  },
});
