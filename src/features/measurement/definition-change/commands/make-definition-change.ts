import {
  definitionChangeMayBeMade,
  type GovernedPassport,
  restatesBaseline,
} from "@/domain/measurement/definition-change";
import { nextDefinitionChangeState } from "@/domain/measurement/definition-change-state";
import { command } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import type { Prisma } from "@/platform/db/generated/client";
import { newId } from "@/platform/ids";
import { governedColumns, oneDefinitionChange } from "../facts";
import { DefinitionChangeInput } from "../inputs";

/** W12: makes a change that all consented to: the passport says it from now on, and the series breaks at its period. */
export const makeDefinitionChange = command({
  permission: "definition_change.make",
  input: DefinitionChangeInput,
  facts: oneDefinitionChange,
  gate: definitionChangeMayBeMade,
  async apply({ tx, scope, facts: { change, indicator }, now }) {
    const { initiativeId } = scope;
    const isPossible =
      nextDefinitionChangeState(change.state, "make") !== null && indicator.state === "agreed";
    if (!isPossible) refuse({ kind: "conflict", key: "wrong_state" });
    // propose-definition-change alone writes these, as exact texts by governed field.
    const before = change.before as GovernedPassport; // see above
    const wanted = change.after as GovernedPassport; // see above
    const after = await tx.indicator.update({
      where: { initiativeId_id: { initiativeId, id: indicator.id } },
      data: {
        ...governedColumns(wanted),
        ...(chosenParts(wanted) satisfies Prisma.IndicatorUpdateInput),
        version: { increment: 1 },
      },
    });
    await tx.seriesBreak.create({
      data: {
        ...{ initiativeId, id: newId(), indicatorId: indicator.id, definitionChangeId: change.id },
        ...{ periodKey: change.breakPeriodKey, startOn: change.breakStartOn, note: change.reason },
        ...{ definitionBefore: before.definition ?? "", unitBefore: before.unit ?? "" },
        ...{ isBaselineRestated: restatesBaseline(before, wanted), markedAt: now },
      },
    });
    await tx.definitionChange.update({
      where: { initiativeId_id: { initiativeId, id: change.id } },
      data: { state: "made", madeAt: now, version: { increment: 1 } },
    });
    return { value: { id: indicator.id }, subjectId: indicator.id, before: indicator, after };
  },
});

/** The parts that are chosen from a list; the input has seen to it that they are in it. */
function chosenParts({ direction, progressMethod, accumulation }: GovernedPassport) {
  return {
    direction: direction as Prisma.IndicatorUncheckedUpdateInput["direction"], // see above
    progressMethod: progressMethod as Prisma.IndicatorUncheckedUpdateInput["progressMethod"], // see above
    accumulation: accumulation as Prisma.IndicatorUncheckedUpdateInput["accumulation"], // see above
  } as Prisma.IndicatorUpdateInput; // exact optional types: none of them is undefined
}
