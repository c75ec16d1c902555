import type { z } from "zod";
import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";
import { newId } from "@/platform/ids";
import { takenIndicatorCode } from "../facts";
import { DraftIndicatorInput } from "../inputs";

type Passport = z.output<typeof DraftIndicatorInput>;

/** The columns of a passport; targets and dimensions are rows of their own. */
export function passportColumns(passport: Passport) {
  const { targets: _targets, dimensionIds: _dimensionIds, measures, ...columns } = passport;
  const [kind, id] = measures?.split(":") ?? [];
  return {
    ...columns,
    baselineToBeCollectedOn:
      columns.baselineToBeCollectedOn === null ? null : new Date(columns.baselineToBeCollectedOn),
    outcomeId: kind === "outcome" ? (id ?? null) : null,
    strategyId: kind === "strategy" ? (id ?? null) : null,
    activityId: kind === "activity" ? (id ?? null) : null,
  };
}

/** Writes an indicator's targets and dimensions as the passport has them now. */
export async function writePassportParts(
  tx: Transaction,
  initiativeId: string,
  indicatorId: string,
  { targets, dimensionIds }: Pick<Passport, "targets" | "dimensionIds">,
): Promise<void> {
  await tx.indicatorTarget.deleteMany({ where: { initiativeId, indicatorId } });
  await tx.indicatorDimension.deleteMany({ where: { initiativeId, indicatorId } });
  await tx.indicatorTarget.createMany({
    data: targets.map((target) => ({ initiativeId, id: newId(), indicatorId, ...target })),
  });
  await tx.indicatorDimension.createMany({
    data: dimensionIds.map((dimensionId, ordinal) => ({
      ...{ initiativeId, indicatorId, dimensionId, ordinal },
    })),
  });
}

/** Begins the passport of a new indicator. */
export const draftIndicator = command({
  permission: "indicator.draft",
  input: DraftIndicatorInput,
  facts: takenIndicatorCode,
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    if (facts.taken) refuse({ kind: "invalid", problems: [{ path: "code", key: "code_taken" }] });
    const { initiativeId } = scope;
    const after = await tx.indicator.create({
      data: { initiativeId, id: newId(), createdAt: now, ...passportColumns(input) },
    });
    await writePassportParts(tx, initiativeId, after.id, input);
    return { value: { id: after.id }, subjectId: after.id, before: null, after };
  },
});
