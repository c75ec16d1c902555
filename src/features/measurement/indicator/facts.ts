import type { z } from "zod";
import type { FieldProblem } from "@/domain/kernel/refusal";
import type { IndicatorProposalFacts } from "@/domain/measurement/indicator-proposal";
import { initiativeSettings } from "@/features/initiative/facts";
import type { InitiativeScope } from "@/platform/access/scope";
import { refuse } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";
import { newId } from "@/platform/ids";
import { oneIndicator } from "../facts";
import type { CorrectIndicatorInput, DraftIndicatorInput } from "./inputs";

type WrittenParts = {
  readonly targets: readonly {
    readonly periodKey: string;
    readonly categoryKey: string;
  }[];
  readonly smallCellThreshold: number | null;
};

/** M20: what a passport cannot say: a looser rule for small cells, a target of an unknown group, or the same target twice. */
export async function passportProblems(
  tx: Transaction,
  scope: InitiativeScope,
  { targets, smallCellThreshold }: WrittenParts,
): Promise<readonly FieldProblem[]> {
  const { suppressionThreshold: least } = await initiativeSettings(tx, scope);
  const { initiativeId } = scope;
  const categories = await tx.category.findMany({
    where: { initiativeId },
    select: { code: true, dimension: { select: { code: true } } },
  });
  const known = new Set(categories.map(({ code, dimension }) => `${dimension.code}:${code}`));
  const seen = new Set<string>();
  const ofTargets = targets.flatMap(({ periodKey, categoryKey }, index): FieldProblem[] => {
    const name = `${periodKey}\n${categoryKey}`;
    const isTwice = seen.has(name);
    seen.add(name);
    const isUnknown =
      categoryKey !== "" && !categoryKey.split("|").every((pair) => known.has(pair));
    return [
      ...(isUnknown ? [{ path: `targets.${index}.categoryKey`, key: "unknown_category" }] : []),
      ...(isTwice ? [{ path: `targets.${index}.periodKey`, key: "target_twice" }] : []),
    ];
  });
  const isLooser = smallCellThreshold !== null && smallCellThreshold < least;
  return [
    ...ofTargets,
    ...(isLooser
      ? [{ path: "smallCellThreshold", key: "threshold_looser", values: { least } }]
      : []),
  ];
}

/** Nothing to judge, only that a code is free and the passport says nothing that it cannot. */
export async function passportToDraft(
  tx: Transaction,
  scope: InitiativeScope,
  input: WrittenParts & { code: string },
) {
  const taken = await tx.indicator.findUnique({
    where: { initiativeId_code: { initiativeId: scope.initiativeId, code: input.code } },
    select: { id: true },
  });
  return { taken, problems: await passportProblems(tx, scope, input) };
}

/** An agreed indicator and what W12 judges of a correction: the passport as it would be. */
export async function indicatorToCorrect(
  tx: Transaction,
  scope: InitiativeScope,
  input: z.output<typeof CorrectIndicatorInput>,
) {
  const indicator = await oneIndicator(tx, scope, input);
  if (indicator.version !== input.version) refuse({ kind: "conflict", key: "changed_meanwhile" });
  const problems = await passportProblems(tx, scope, input);
  if (problems.length > 0) refuse({ kind: "invalid", problems });
  const { indicators } = await proposalFacts(tx, scope, { indicatorIds: [indicator.id] });
  const corrected = {
    ...{ source: input.source, hasSteward: input.stewardId !== null },
    ...{ targets: input.targets.length, noTargetReason: input.noTargetReason },
  };
  return { indicator, passports: indicators.map((passport) => ({ ...passport, ...corrected })) };
}

/** The indicator to edit, whether its new code belongs to another, and whether its passport is still open. */
export async function indicatorToEdit(
  tx: Transaction,
  scope: InitiativeScope,
  input: WrittenParts & { indicatorId: string; code: string; version: number },
) {
  const indicator = await oneIndicator(tx, scope, input);
  const { taken, problems } = await passportToDraft(tx, scope, input);
  if (indicator.version !== input.version) refuse({ kind: "conflict", key: "changed_meanwhile" });
  return { indicator, isTaken: taken !== null && taken.id !== indicator.id, problems };
}

type ProposalRow = Omit<IndicatorProposalFacts, "targets"> & { readonly targets: bigint };

/** What W5 judges of each indicator, in one statement, with the indicators locked. */
export async function proposalFacts(
  tx: Transaction,
  scope: InitiativeScope,
  input: { indicatorIds: readonly string[] },
) {
  const { initiativeId } = scope;
  const ids = [...new Set(input.indicatorIds)];
  const locked = await tx.$queryRaw<{ id: string; state: string }[]>`
    SELECT id, state::text AS state FROM indicator WHERE initiative_id = ${initiativeId}::uuid
       AND id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  if (locked.length !== ids.length) refuse({ kind: "not_found" });
  const rows = await tx.$queryRaw<ProposalRow[]>`
    WITH adopted AS (
      SELECT id FROM agenda_version
       WHERE initiative_id = ${initiativeId}::uuid AND state = 'adopted')
    SELECT i.id AS "indicatorId", i.code, i.level::text AS level, i.definition, i.unit,
           i.direction::text AS direction, i.frequency::text AS frequency, i.source,
           i.baseline_value::text AS "baselineValue", i.baseline_period_key AS "baselinePeriodKey",
           i.baseline_to_be_collected_on::text AS "baselineToBeCollectedOn",
           i.no_target_reason AS "noTargetReason", i.aggregation_rule::text AS "aggregationRule",
           i.dimensions_stated AS "dimensionsStated", i.steward_id IS NOT NULL AS "hasSteward",
           EXISTS (SELECT FROM adopted) AS "adoptedAgenda",
           EXISTS (SELECT FROM adopted a JOIN agenda_outcome o
                    ON o.initiative_id = i.initiative_id AND o.agenda_version_id = a.id
                   AND o.outcome_id = i.outcome_id) AS "linkedToOutcome",
           (i.activity_id IS NOT NULL OR EXISTS (SELECT FROM adopted a JOIN agenda_strategy s
                    ON s.initiative_id = i.initiative_id AND s.agenda_version_id = a.id
                   AND s.strategy_id = i.strategy_id)) AS "linkedToStrategyOrActivity",
           (SELECT count(*) FROM indicator_target t
             WHERE t.initiative_id = i.initiative_id AND t.indicator_id = i.id) AS targets
      FROM indicator i
     WHERE i.initiative_id = ${initiativeId}::uuid AND i.id = ANY (${ids}::uuid[])
     ORDER BY i.code`;
  const states = new Map(locked.map(({ id, state }) => [id, state]));
  return {
    settings: await initiativeSettings(tx, scope),
    indicators: rows.map(({ targets, ...row }) => ({ ...row, targets: Number(targets) })),
    states,
  };
}

/** What W6 judges of one indicator; the initiative is locked, so that two cannot take the last place of the short list. */
export async function agreementFacts(
  tx: Transaction,
  scope: InitiativeScope,
  input: { indicatorId: string },
) {
  const { initiativeId } = scope;
  await tx.$queryRaw`SELECT id FROM initiative WHERE id = ${initiativeId}::uuid FOR UPDATE`;
  const indicator = await oneIndicator(tx, scope, input);
  const round = await tx.consentRoundIndicator.findFirst({
    where: { initiativeId, indicatorId: indicator.id },
    orderBy: { consentRound: { openedAt: "desc" } },
    select: { consentRound: { select: { state: true } } },
  });
  const coreIndicatorsAgreed = await tx.indicator.count({
    where: { initiativeId, state: "agreed", isCore: true },
  });
  const { coreIndicatorLimit } = await initiativeSettings(tx, scope);
  return {
    indicator,
    indicatorId: indicator.id,
    roundPassed: round?.consentRound.state === "passed",
    isCore: indicator.isCore,
    coreIndicatorsAgreed,
    coreIndicatorLimit,
  };
}

type Passport = z.output<typeof DraftIndicatorInput>;

/** The columns of a passport; targets and dimensions are rows of their own. */
export function passportColumns(passport: Passport) {
  const { targets: _targets, dimensionIds: _dimensionIds, links: _links, ...rest } = passport;
  const { measures, ...columns } = rest;
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

/** Writes an indicator's targets and links as the passport has them now. */
export async function writeTargetsAndLinks(
  tx: Transaction,
  initiativeId: string,
  indicatorId: string,
  { targets, links }: Pick<Passport, "targets" | "links">,
): Promise<void> {
  await tx.indicatorTarget.deleteMany({ where: { initiativeId, indicatorId } });
  await tx.indicatorLink.deleteMany({ where: { initiativeId, indicatorId } });
  await tx.indicatorTarget.createMany({
    data: targets.map((target) => ({ initiativeId, id: newId(), indicatorId, ...target })),
  });
  await tx.indicatorLink.createMany({
    data: links.map((link, ordinal) => ({ initiativeId, indicatorId, ordinal, ...link })),
  });
}

/** Writes all rows of a passport: its targets, links and dimensions. */
export async function writePassportParts(
  tx: Transaction,
  initiativeId: string,
  indicatorId: string,
  { dimensionIds, ...parts }: Pick<Passport, "targets" | "links" | "dimensionIds">,
): Promise<void> {
  await writeTargetsAndLinks(tx, initiativeId, indicatorId, parts);
  await tx.indicatorDimension.deleteMany({ where: { initiativeId, indicatorId } });
  await tx.indicatorDimension.createMany({
    data: dimensionIds.map((dimensionId, ordinal) => ({
      ...{ initiativeId, indicatorId, dimensionId, ordinal },
    })),
  });
}
