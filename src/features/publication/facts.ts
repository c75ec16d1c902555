import { settingsOf } from "@/domain/initiative/settings";
import { isProgressStatus } from "@/domain/measurement/manual-status";
import { composeRelease } from "@/domain/publication/compose-release";
import { earlierPointsOf, type HiddenFigure } from "@/domain/publication/earlier-release";
import {
  documentPath,
  type PublicBreak,
  type PublicInitiative,
  type PublicPassport,
} from "@/domain/publication/public-document";
import { categoryName, hiddenFigures, positionOf } from "@/domain/publication/public-series";
import { type ComparedRelease, releaseChanges } from "@/domain/publication/release-changes";
import type {
  MaterialGap,
  MaterialIndicator,
  ReleaseMaterial,
} from "@/domain/publication/release-material";
import { comparisonOf } from "@/features/measurement/series/facts";
import type { InitiativeScope } from "@/platform/access/scope";
import type { Transaction } from "@/platform/db/client";
import type { Prisma } from "@/platform/db/generated/client";

/** One row of the roll-up as a release takes it (M9). */
export type PointRow = {
  readonly indicatorId: string;
  readonly placeCode: string;
  readonly categoryKey: string;
  readonly periodKey: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly reportersIncluded: number;
  readonly reportersExpected: number;
  readonly isIllustrative: boolean;
};

/** What is in force and public, and what was: retiring an indicator takes nothing back (T4). */
function everAgreedAndPublic(initiativeId: string) {
  return {
    ...{ initiativeId, visibility: "public", agreedAt: { not: null } },
    state: { in: ["agreed", "retired"] },
  } satisfies Prisma.IndicatorWhereInput;
}

/** The roll-up points of every indicator that may be shown, in the order of time. One statement. */
async function pointsOfRelease(tx: Transaction, initiativeId: string): Promise<PointRow[]> {
  return tx.$queryRaw<PointRow[]>`
    SELECT p.indicator_id AS "indicatorId", p.place_code AS "placeCode",
           p.category_key AS "categoryKey", p.period_key AS "periodKey",
           trim_scale(p.value)::text AS value, trim_scale(p.numerator)::text AS numerator,
           trim_scale(p.denominator)::text AS denominator,
           p.reporters_included AS "reportersIncluded",
           p.reporters_expected AS "reportersExpected", p.is_illustrative AS "isIllustrative"
      FROM series_point p
      JOIN indicator i ON i.initiative_id = p.initiative_id AND i.id = p.indicator_id
     WHERE p.initiative_id = ${initiativeId}::uuid AND i.visibility = 'public'
       AND i.agreed_at IS NOT NULL AND i.state IN ('agreed', 'retired')
     ORDER BY p.indicator_id, p.place_code, p.category_key, p.period_start_on`;
}

async function indicatorsOfRelease(tx: Transaction, initiativeId: string) {
  return tx.indicator.findMany({
    where: everAgreedAndPublic(initiativeId),
    include: {
      targets: { orderBy: [{ periodKey: "asc" }, { categoryKey: "asc" }] },
      dimensions: {
        orderBy: { ordinal: "asc" },
        select: { dimension: { select: { code: true, name: true } } },
      },
      steward: { select: { organization: { select: { name: true } } } },
      reporters: {
        where: { endedAt: null },
        select: { stakeholder: { select: { organization: { select: { name: true } } } } },
      },
      links: { orderBy: { ordinal: "asc" } },
      manualStatuses: { where: { withdrawnAt: null }, orderBy: { statedOn: "desc" }, take: 1 },
      annotations: {
        where: { withdrawnAt: null, isPublic: true },
        orderBy: [{ happenedOn: "asc" }, { id: "asc" }],
        include: { correction: { select: { id: true } } },
      },
      forecasts: {
        where: { endedAt: null },
        include: { points: { orderBy: { periodKey: "asc" } } },
      },
      seriesBreaks: { orderBy: { startOn: "asc" } },
      gaps: {
        where: { endedAt: null },
        orderBy: { definedAt: "asc" },
        include: { targets: true },
      },
      contributions: {
        where: { activity: { state: { in: ["committed", "completed"] } } },
        select: {
          mechanism: true,
          expectedSize: true,
          activity: {
            select: {
              id: true,
              title: true,
              leadStakeholder: { select: { organization: { select: { name: true } } } },
            },
          },
        },
      },
    },
    orderBy: [{ isCore: "desc" }, { code: "asc" }],
  });
}

async function agendaOfRelease(tx: Transaction, initiativeId: string) {
  const agenda = await tx.agendaVersion.findFirst({
    where: { initiativeId, state: "adopted" },
    include: {
      outcomes: { orderBy: { ordinal: "asc" } },
      strategies: { orderBy: { ordinal: "asc" }, include: { strategy: true } },
      consentRounds: {
        where: { state: "passed" },
        orderBy: { closedAt: "desc" },
        take: 1,
        select: { positions: { where: { supersededAt: null }, select: { choice: true } } },
      },
    },
  });
  return agenda;
}

/**
 * Everything a release may draw on, and nothing else: what is agreed, approved, adopted, committed
 * and public (P2). A constant number of statements, whatever the size of the initiative.
 */
export async function releaseFacts(tx: Transaction, scope: Pick<InitiativeScope, "initiativeId">) {
  const { initiativeId } = scope;
  // The lock lets releases come one after the other, so that each number is given once.
  await tx.$queryRaw`SELECT id FROM initiative WHERE id = ${initiativeId}::uuid FOR UPDATE`;
  const initiative = await tx.initiative.findUniqueOrThrow({ where: { id: initiativeId } });
  const [agenda, indicators, points] = [
    await agendaOfRelease(tx, initiativeId),
    await indicatorsOfRelease(tx, initiativeId),
    await pointsOfRelease(tx, initiativeId),
  ];
  const stakeholders = await tx.stakeholder.findMany({
    where: { initiativeId, state: "active" },
    select: { kind: true, organization: { select: { name: true, sector: true, website: true } } },
    orderBy: { organization: { name: "asc" } },
  });
  const activities = await tx.activity.findMany({
    where: { initiativeId, state: { in: ["committed", "completed"] } },
    include: {
      leadStakeholder: { select: { organization: { select: { name: true } } } },
      strategies: { select: { strategyId: true } },
      contributions: { select: { indicator: { select: { code: true } } } },
    },
    orderBy: [{ startOn: "asc" }, { title: "asc" }],
  });
  const places = await tx.place.findMany({ where: { initiativeId } });
  const categories = await tx.category.findMany({
    where: { initiativeId },
    select: { code: true, name: true, ordinal: true, dimension: { select: { code: true } } },
    orderBy: { ordinal: "asc" },
  });
  const newest = await tx.release.findFirst({
    where: { initiativeId },
    orderBy: { number: "desc" },
    select: { id: true, number: true },
  });
  return {
    ...{ initiative, agenda, indicators, points, stakeholders, activities, places, categories },
    newest,
  };
}

/** What a release is made from, as loaded. */
export type ReleaseFacts = Awaited<ReturnType<typeof releaseFacts>>;

function isoDate(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null;
}

type IndicatorRow = ReleaseFacts["indicators"][number];

function bandOf({ bandLow, bandHigh }: IndicatorRow) {
  return bandLow && bandHigh ? { low: bandLow.toFixed(), high: bandHigh.toFixed() } : null;
}

/** W12: the breaks of an indicator with the definition before and after each. */
function breaksOf({ seriesBreaks, definition }: IndicatorRow): readonly PublicBreak[] {
  return seriesBreaks.map((one, index) => ({
    ...{ periodKey: one.periodKey, position: positionOf(one.periodKey), note: one.note },
    ...{ definitionBefore: one.definitionBefore, unitBefore: one.unitBefore },
    definitionAfter: seriesBreaks[index + 1]?.definitionBefore ?? definition,
    isBaselineRestated: one.isBaselineRestated,
  }));
}

function passportOf(
  indicator: IndicatorRow,
  threshold: number,
  categoryNames: ReadonlyMap<string, string>,
): PublicPassport {
  const { baselinePeriodKey, baselineValue, targets, steward, dimensions } = indicator;
  return {
    ...{ band: bandOf(indicator), place: indicator.place, timing: indicator.timing },
    ...{ accumulation: indicator.accumulation, yearStartMonth: indicator.yearStartMonth },
    reporters: indicator.reporters.map(({ stakeholder }) => stakeholder.organization.name).sort(),
    suppressionThreshold: Math.max(threshold, indicator.smallCellThreshold ?? 0),
    links: indicator.links.map(({ label, url }) => ({ label, url })),
    ...{ code: indicator.code, name: indicator.name, headline: indicator.headline },
    ...{ definition: indicator.definition, level: indicator.level, unit: indicator.unit },
    ...{ performanceKind: indicator.performanceKind, valueKind: indicator.valueKind },
    ...{ decimals: indicator.decimals, rateBase: indicator.rateBase },
    ...{ numeratorLabel: indicator.numeratorLabel, denominatorLabel: indicator.denominatorLabel },
    ...{ source: indicator.source, sourceUrl: indicator.sourceUrl, method: indicator.method },
    ...{ noTargetReason: indicator.noTargetReason, isCore: indicator.isCore },
    isIllustrative: indicator.isIllustrative,
    // W5 has seen to it that an agreed indicator has these.
    direction: indicator.direction ?? "increase",
    frequency: indicator.frequency ?? "calendar_year",
    aggregationRule: indicator.aggregationRule ?? "none",
    steward: steward?.organization.name ?? null,
    dimensions: dimensions.map(({ dimension }) => dimension.name),
    baseline:
      baselinePeriodKey === null
        ? null
        : {
            periodKey: baselinePeriodKey,
            position: positionOf(baselinePeriodKey),
            value: baselineValue?.toFixed() ?? null,
          },
    targets: targets
      .map(({ periodKey, value, categoryKey, source }) => ({
        ...{ periodKey, position: positionOf(periodKey), categoryKey, source },
        ...(categoryKey === "" ? {} : { categoryName: categoryName(categoryKey, categoryNames) }),
        value: value.toFixed(),
      }))
      .sort((a, b) => a.position - b.position),
    naturalLimit: indicator.naturalLimit?.toFixed() ?? null,
    agreedOn: isoDate(indicator.agreedAt),
  };
}

function indicatorMaterial(
  indicator: IndicatorRow,
  facts: ReleaseFacts,
  points: readonly PointRow[],
  categoryNames: ReadonlyMap<string, string>,
): MaterialIndicator {
  const [manual] = indicator.manualStatuses;
  const { suppressionThreshold } = settingsOf(facts.initiative.settings);
  const { retiredAt, retiredReason, smallCellThreshold } = indicator;
  return {
    passport: passportOf(indicator, suppressionThreshold, categoryNames),
    ...{ comparison: comparisonOf(indicator), breaks: breaksOf(indicator), smallCellThreshold },
    retired: retiredAt ? { on: isoDate(retiredAt) ?? "", reason: retiredReason ?? "" } : null,
    direction: indicator.direction ?? "increase",
    aggregationRule: indicator.aggregationRule ?? "none",
    method: indicator.progressMethod ?? facts.initiative.progressMethod,
    band: bandOf(indicator),
    dimensionCodes: indicator.dimensions.map(({ dimension }) => dimension.code),
    ...{ outcomeId: indicator.outcomeId, strategyId: indicator.strategyId },
    manualStatus:
      manual && isProgressStatus(manual.status)
        ? {
            status: manual.status,
            reason: manual.reason,
            statedOn: isoDate(manual.statedOn) ?? "",
          }
        : null,
    contributions: indicator.contributions.map(({ activity, mechanism, expectedSize }) => ({
      ...{ activity: activity.title, mechanism, expectedSize },
      organization: activity.leadStakeholder.organization.name,
    })),
    annotations: indicator.annotations.map((one) => ({
      ...{ happenedOn: isoDate(one.happenedOn) ?? "", text: one.text, source: one.source },
      position: positionOf(isoDate(one.happenedOn) ?? ""),
      ...{ isCorrection: one.correction !== null, isIllustrative: one.isIllustrative },
    })),
    ownForecast: ownForecastOf(indicator),
    gaps: gapsOf(indicator),
    points,
  };
}

function gapsOf({ gaps }: IndicatorRow): readonly MaterialGap[] {
  return gaps.map(({ categoryKey, referenceKey, measure, isIllustrative, ...gap }) => ({
    ...{ categoryKey, referenceKey, measure, isIllustrative },
    baseline:
      gap.baselinePeriodKey === null
        ? null
        : { periodKey: gap.baselinePeriodKey, value: gap.baselineValue?.toFixed() ?? null },
    targets: gap.targets
      .map(({ periodKey, value }) => ({
        ...{ periodKey, value: value.toFixed(), position: positionOf(periodKey) },
      }))
      .sort((a, b) => a.position - b.position),
  }));
}

function ownForecastOf({ forecasts }: IndicatorRow) {
  const [own] = forecasts;
  if (!own) return null;
  const points = own.points.map(({ periodKey, value }) => ({ periodKey, value: value.toFixed() }));
  return { reason: own.reason, points };
}

function agendaMaterial(agenda: NonNullable<ReleaseFacts["agenda"]>): ReleaseMaterial["agenda"] {
  const positions = agenda.consentRounds[0]?.positions ?? [];
  const isConsent = ({ choice }: { choice: string }) =>
    choice === "consent" || choice === "consent_with_reservation" || choice === "agree";
  return {
    ...{ number: agenda.number, problem: agenda.problem, vision: agenda.vision },
    principles: agenda.principles,
    adoptedOn: isoDate(agenda.adoptedAt),
    consenting: positions.filter(isConsent).length,
    asked: positions.length,
    outcomes: agenda.outcomes.map(({ outcomeId, title, description }) => ({
      ...{ id: outcomeId, title, description },
    })),
    strategies: agenda.strategies.map(({ strategyId, title, strategy }) => ({
      ...{ id: strategyId, title, outcomeId: strategy.outcomeId },
    })),
  };
}

/** The plain material of a release from what was loaded. */
export function materialOf(facts: ReleaseFacts): ReleaseMaterial {
  const { initiative, agenda, indicators, places, categories, stakeholders, activities } = facts;
  const settings = settingsOf(initiative.settings);
  const categoryNames = new Map(
    categories.map(({ code, name, dimension }) => [`${dimension.code}:${code}`, name]),
  );
  const points = new Map<string, PointRow[]>();
  for (const point of facts.points) {
    const own = points.get(point.indicatorId);
    if (own) own.push(point);
    else points.set(point.indicatorId, [point]);
  }
  return {
    initiative: {
      ...{ slug: initiative.slug, name: initiative.name, summary: initiative.summary },
      ...{ problem: initiative.problem, population: initiative.population },
      ...{ place: initiative.place, phase: initiative.phase, timeZone: initiative.timeZone },
      ...{ progressMethod: initiative.progressMethod, writtenHeadline: initiative.headline },
      isIllustrative: initiative.isIllustrative,
      startedOn: isoDate(initiative.startedOn),
    },
    suppression: { threshold: settings.suppressionThreshold, hideZero: settings.hideZero },
    coverageNeededPercent: settings.coverageNeededPercent,
    forecastPoints: settings.forecastPoints,
    agenda: agenda ? agendaMaterial(agenda) : null,
    indicators: indicators.map((one) =>
      indicatorMaterial(one, facts, points.get(one.id) ?? [], categoryNames),
    ),
    placeNames: new Map(places.map(({ code, name }) => [code, name])),
    categoryNames,
    stakeholders: stakeholders.map(({ kind, organization }) => ({ kind, ...organization })),
    activities: activities.map((activity) => ({
      ...{ id: activity.id, title: activity.title, description: activity.description },
      ...{ place: activity.place, audience: activity.audience, state: activity.state },
      isIllustrative: activity.isIllustrative,
      lead: activity.leadStakeholder.organization.name,
      ...{ startOn: isoDate(activity.startOn), endOn: isoDate(activity.endOn) },
      strategyIds: activity.strategies.map(({ strategyId }) => strategyId),
      indicatorCodes: activity.contributions.map(({ indicator }) => indicator.code),
    })),
  };
}

/** What the newest release showed, for comparison; null before the first. */
async function newestShown(
  tx: Transaction,
  initiativeId: string,
  newest: ReleaseFacts["newest"],
): Promise<ComparedRelease | null> {
  if (!newest) return null;
  const documents = await tx.releaseDocument.findMany({
    where: {
      ...{ initiativeId, releaseId: newest.id },
      path: { in: [documentPath.initiative, documentPath.observations] },
    },
    select: { path: true, content: true },
  });
  const content = new Map(documents.map(({ path, content: one }) => [path, one]));
  return {
    // Only publish-release writes these documents, in these shapes.
    initiative: content.get(documentPath.initiative) as unknown as PublicInitiative, // see above
    observations: content.get(documentPath.observations) as string, // see above
  };
}

/** M22: what each earlier release told and hid, by indicator codes, in the order of time; a release that repeats the one before is left out. */
async function earlierReleases(tx: Transaction, initiativeId: string) {
  const rows = await tx.$queryRaw<{ file: string; figures: HiddenFigure[] }[]>`
    SELECT file, figures FROM (
      SELECT r.number, d.content #>> '{}' AS file, coalesce(s.figures, '[]') AS figures,
             (d.content_hash, s.figures) IS NOT DISTINCT FROM
             (lag(d.content_hash) OVER time, lag(s.figures) OVER time) AS repeats
        FROM release r
        JOIN release_document d ON d.initiative_id = r.initiative_id AND d.release_id = r.id
         AND d.path = ${documentPath.observations}
        LEFT JOIN release_secret s ON s.initiative_id = r.initiative_id AND s.release_id = r.id
       WHERE r.initiative_id = ${initiativeId}::uuid
      WINDOW time AS (ORDER BY r.number)) released
     WHERE NOT repeats ORDER BY number`;
  return rows.map(({ file, figures }) => earlierPointsOf(file, figures));
}

/** A release as it would be now: its number, its documents, and what it would change. */
export async function draftRelease(
  tx: Transaction,
  scope: Pick<InitiativeScope, "initiativeId">,
  _input: unknown,
  now: Date,
) {
  const facts = await releaseFacts(tx, scope);
  const number = (facts.newest?.number ?? 0) + 1;
  const shown = await newestShown(tx, scope.initiativeId, facts.newest);
  const earlier = await earlierReleases(tx, scope.initiativeId);
  const present = materialOf(facts);
  const indicators = present.indicators.map((one) => ({
    ...one,
    earlier: earlier.map((release) => release.get(one.passport.code) ?? []),
  }));
  const material = { ...present, indicators };
  const compose = (note: string) =>
    composeRelease(material, { number, releasedAt: now.toISOString(), note });
  const documents = compose("");
  const draft: ComparedRelease = {
    // composeRelease makes these documents in these shapes.
    initiative: documents.get(documentPath.initiative) as PublicInitiative, // see above
    observations: documents.get(documentPath.observations) as string, // see above
  };
  const hidden = () => hiddenFigures(material);
  return { number, compose, hidden, changes: releaseChanges(shown, draft), draft };
}
