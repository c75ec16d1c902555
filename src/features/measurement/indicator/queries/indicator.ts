import { may, mayEver } from "@/domain/access/policy";
import { settingsOf } from "@/domain/initiative/settings";
import type { Condition } from "@/domain/kernel/gate";
import { isProvisional } from "@/domain/measurement/aggregation";
import { type Accumulation, comparablePoints } from "@/domain/measurement/comparable-points";
import { indicatorMayBeAgreed } from "@/domain/measurement/indicator-agreement";
import { indicatorMayBeProposed } from "@/domain/measurement/indicator-proposal";
import { isProgressStatus, type ManualStatus } from "@/domain/measurement/manual-status";
import { type ShownForecast, shownForecast } from "@/domain/measurement/own-forecast";
import type { ProgressAssessment } from "@/domain/measurement/progress/progress-question";
import { positionOfKey, standing } from "@/domain/measurement/progress/standing";
import { forecastOfSeries } from "@/domain/measurement/series-forecast";
import { foundOr404, query } from "@/platform/access/query";
import { dateIn, now } from "@/platform/clock";
import { db } from "@/platform/db/client";
import { type AnnotationLine, annotationsOf } from "../../annotation/facts";
import { dimensionsInOrder, namesByKey } from "../../category/facts";
import { concernedStakeholder } from "../../facts";
import { type OwnForecast, ownForecasts } from "../../forecast/facts";
import { comparisonOf, judgedPassport } from "../../series/facts";
import { agreementFacts, proposalFacts } from "../facts";

/** A point of the indicator's whole series, as approved so far. */
export type WorkspacePoint = {
  readonly periodKey: string;
  readonly position: number;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly included: number;
  readonly expected: number;
  readonly isProvisional: boolean;
};

/** One indicator as those who work with it see it: its passport, its series, who reports, and its next step. */
export type IndicatorView = {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly code: string;
  readonly name: string;
  readonly definition: string;
  readonly level: string;
  readonly performanceKind: string | null;
  readonly valueKind: string;
  readonly unit: string;
  readonly decimals: number;
  readonly direction: string | null;
  readonly numeratorLabel: string | null;
  readonly denominatorLabel: string | null;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly method: string;
  readonly headline: string;
  readonly rateBase: number | null;
  readonly band: { readonly low: string; readonly high: string } | null;
  readonly place: string;
  readonly timing: string;
  readonly accumulation: Accumulation;
  readonly yearStartMonth: number;
  readonly progressMethod: string | null;
  readonly naturalLimit: string | null;
  /** M20: counts below this are hidden from the public. */
  readonly suppressionThreshold: number;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly templateCode: string | null;
  /** W12: where the definition changed, in the order of time. */
  readonly breaks: readonly {
    readonly periodKey: string;
    readonly position: number;
    readonly note: string;
    readonly definitionBefore: string;
    readonly unitBefore: string;
    readonly isBaselineRestated: boolean;
  }[];
  readonly frequency: string | null;
  readonly aggregationRule: string | null;
  readonly dimensions: readonly string[];
  readonly steward: string | null;
  readonly baseline: { readonly periodKey: string | null; readonly value: string | null };
  readonly baselineToBeCollectedOn: string | null;
  readonly targets: readonly {
    readonly periodKey: string;
    readonly position: number;
    readonly categoryKey: string;
    /** The group in words; empty for everybody. */
    readonly categoryName: string;
    readonly value: string;
  }[];
  readonly noTargetReason: string | null;
  readonly isCore: boolean;
  readonly isPublic: boolean;
  readonly isIllustrative: boolean;
  readonly retiredReason: string | null;
  /** What it measures: the outcome, strategy or activity, by its title. */
  readonly measures: { readonly kind: string; readonly title: string } | null;
  readonly points: readonly WorkspacePoint[];
  readonly assessment: ProgressAssessment;
  /** M17: where it goes if nothing changes, computed or by people; null where too little is approved. */
  readonly forecast: ShownForecast | null;
  readonly ownForecast: OwnForecast | null;
  readonly annotations: readonly (AnnotationLine & { readonly canWithdraw: boolean })[];
  readonly manualStatus: ManualStatus | null;
  readonly consentRounds: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: string;
  }[];
  /** W5 of a draft, W6 of a proposed one; none after. */
  readonly conditions: readonly Condition[];
  /** The date where the initiative is. */
  readonly today: string;
  readonly lastChange: { readonly person: string | null; readonly at: Date } | null;
  readonly can: {
    readonly edit: boolean;
    readonly change: boolean;
    readonly agree: boolean;
    readonly withdraw: boolean;
    readonly retire: boolean;
    readonly assign: boolean;
    readonly stateStatus: boolean;
    readonly record: boolean;
    readonly annotate: boolean;
    readonly stateForecast: boolean;
  };
};

/** A group of a target in words; one that is no longer of the indicator's dimensions keeps its code. */
function categoryName(categoryKey: string, names: ReadonlyMap<string, string>): string {
  const pairs = categoryKey === "" ? [] : categoryKey.split("|");
  return pairs.map((pair) => names.get(pair) ?? pair).join(", ");
}

async function openConditions(
  scope: Parameters<typeof agreementFacts>[1],
  indicatorId: string,
  state: string,
): Promise<readonly Condition[]> {
  if (state !== "draft" && state !== "proposed") return [];
  return db().$transaction(async (tx) => {
    if (state === "proposed") {
      return indicatorMayBeAgreed(await agreementFacts(tx, scope, { indicatorId }));
    }
    const facts = await proposalFacts(tx, scope, { indicatorIds: [indicatorId] });
    return facts.indicators.flatMap(indicatorMayBeProposed);
  });
}

export const getIndicator = query(
  "indicator.read",
  async (scope, { indicatorId }: { indicatorId: string }): Promise<IndicatorView> => {
    const { initiativeId, actor } = scope;
    const row = foundOr404(
      await db().indicator.findUnique({
        where: { initiativeId_id: { initiativeId, id: indicatorId } },
        include: {
          initiative: { select: { progressMethod: true, settings: true } },
          targets: true,
          links: { orderBy: { ordinal: "asc" } },
          seriesBreaks: { orderBy: { startOn: "asc" } },
          dimensions: dimensionsInOrder,
          steward: { select: { organization: { select: { name: true } } } },
          manualStatuses: { where: { withdrawnAt: null } },
          consentRounds: {
            select: { consentRound: { select: { id: true, title: true, state: true } } },
            orderBy: { consentRound: { openedAt: "desc" } },
          },
        },
      }),
    );
    const [points, links, changes, conditions, remarks, own, concern] = await Promise.all([
      db().$queryRaw<Omit<WorkspacePoint, "position" | "isProvisional">[]>`
        SELECT period_key AS "periodKey", trim_scale(value)::text AS value,
               trim_scale(numerator)::text AS numerator, trim_scale(denominator)::text AS denominator,
               reporters_included AS included, reporters_expected AS expected
          FROM series_point
         WHERE initiative_id = ${initiativeId}::uuid AND indicator_id = ${row.id}::uuid
           AND place_code = '' AND category_key = ''
         ORDER BY period_start_on`,
      db().$queryRaw<{ kind: string; title: string }[]>`
        WITH agenda AS (
          SELECT id FROM agenda_version WHERE initiative_id = ${initiativeId}::uuid
           ORDER BY (state = 'adopted') DESC, number DESC LIMIT 1)
        SELECT 'outcome' AS kind, o.title FROM agenda a JOIN agenda_outcome o
            ON o.initiative_id = ${initiativeId}::uuid AND o.agenda_version_id = a.id
           AND o.outcome_id = ${row.outcomeId}::uuid
        UNION ALL
        SELECT 'strategy', s.title FROM agenda a JOIN agenda_strategy s
            ON s.initiative_id = ${initiativeId}::uuid AND s.agenda_version_id = a.id
           AND s.strategy_id = ${row.strategyId}::uuid
        UNION ALL
        SELECT 'activity', title FROM activity
         WHERE initiative_id = ${initiativeId}::uuid AND id = ${row.activityId}::uuid`,
      db().$queryRaw<{ person: string | null; at: Date }[]>`
        SELECT u.name AS person, a.happened_at AS at FROM audit_event a
          LEFT JOIN user_account u ON u.id = a.user_id
         WHERE a.initiative_id = ${initiativeId}::uuid AND a.subject_id = ${row.id}::uuid
         ORDER BY a.happened_at DESC LIMIT 1`,
      openConditions(scope, row.id, row.state),
      annotationsOf(db(), initiativeId, row.id),
      ownForecasts(db(), initiativeId, row.id),
      concernedStakeholder(db(), scope, row),
    ]);
    const { initiative, manualStatuses } = row;
    const names = namesByKey(row.dimensions);
    const needed = settingsOf(initiative.settings).coverageNeededPercent;
    const byHand = manualStatuses[0];
    const ownForecast = own.get(row.id) ?? null;
    const latest = points.findLast(({ value }) => value !== null);
    const computed = forecastOfSeries(
      {
        valueKind: row.valueKind,
        naturalLimit: row.naturalLimit?.toFixed() ?? null,
        targets: row.targets.map(({ periodKey, categoryKey }) => ({
          ...{ categoryKey, position: positionOfKey(periodKey) },
        })),
      },
      comparablePoints(
        comparisonOf(row),
        points.map(({ periodKey, value }) => ({
          ...{ periodKey, value, position: positionOfKey(periodKey) },
        })),
      ),
      settingsOf(initiative.settings).forecastPoints,
    );
    return {
      ...{ id: row.id, version: row.version, state: row.state, code: row.code, name: row.name },
      ...{ definition: row.definition, level: row.level, performanceKind: row.performanceKind },
      ...{ valueKind: row.valueKind, unit: row.unit, decimals: row.decimals },
      ...{ direction: row.direction, source: row.source, sourceUrl: row.sourceUrl },
      ...{ numeratorLabel: row.numeratorLabel, denominatorLabel: row.denominatorLabel },
      ...{ method: row.method, frequency: row.frequency, aggregationRule: row.aggregationRule },
      ...{ noTargetReason: row.noTargetReason, isCore: row.isCore },
      ...{ isPublic: row.visibility === "public", isIllustrative: row.isIllustrative },
      ...{ retiredReason: row.retiredReason, conditions },
      ...{ headline: row.headline, rateBase: row.rateBase, place: row.place, timing: row.timing },
      ...{ accumulation: row.accumulation, yearStartMonth: row.yearStartMonth },
      ...{ progressMethod: row.progressMethod, templateCode: row.templateCode },
      naturalLimit: row.naturalLimit?.toFixed() ?? null,
      band:
        row.bandLow && row.bandHigh
          ? { low: row.bandLow.toFixed(), high: row.bandHigh.toFixed() }
          : null,
      suppressionThreshold: Math.max(
        settingsOf(initiative.settings).suppressionThreshold,
        row.smallCellThreshold ?? 0,
      ),
      links: row.links.map(({ label, url }) => ({ label, url })),
      breaks: row.seriesBreaks.map((one) => ({
        ...{ periodKey: one.periodKey, position: positionOfKey(one.periodKey), note: one.note },
        ...{ definitionBefore: one.definitionBefore, unitBefore: one.unitBefore },
        isBaselineRestated: one.isBaselineRestated,
      })),
      dimensions: row.dimensions.map(({ dimension }) => dimension.name),
      steward: row.steward?.organization.name ?? null,
      baseline: { periodKey: row.baselinePeriodKey, value: row.baselineValue?.toFixed() ?? null },
      baselineToBeCollectedOn: row.baselineToBeCollectedOn?.toISOString().slice(0, 10) ?? null,
      targets: row.targets
        .map(({ periodKey, categoryKey, value }) => ({
          ...{ periodKey, categoryKey, value: value.toFixed() },
          categoryName: categoryName(categoryKey, names),
          position: positionOfKey(periodKey),
        }))
        .sort((a, b) => a.position - b.position),
      measures: links[0] ?? null,
      points: points.map((point) => ({
        ...point,
        position: positionOfKey(point.periodKey),
        isProvisional: isProvisional(point.included, point.expected, needed),
      })),
      forecast: shownForecast(
        ownForecast?.points ?? [],
        computed,
        latest ? positionOfKey(latest.periodKey) : null,
      ),
      ownForecast,
      annotations: remarks.map((remark) => ({
        ...remark,
        canWithdraw: may(actor, "annotation.withdraw", { stakeholderId: remark.stakeholderId }),
      })),
      assessment: standing(judgedPassport(row, initiative.progressMethod), points),
      manualStatus:
        byHand && isProgressStatus(byHand.status)
          ? {
              ...{ status: byHand.status, reason: byHand.reason },
              statedOn: byHand.statedOn.toISOString().slice(0, 10),
            }
          : null,
      consentRounds: row.consentRounds.map(({ consentRound }) => consentRound),
      today: dateIn(scope.timeZone, now()),
      lastChange: changes[0] ?? null,
      can: {
        edit: row.state === "draft" && may(actor, "indicator.edit"),
        change: row.state === "agreed" && may(actor, "definition_change.propose"),
        agree: row.state === "proposed" && may(actor, "indicator.agree"),
        withdraw:
          (row.state === "draft" || row.state === "proposed") && may(actor, "indicator.withdraw"),
        retire: row.state === "agreed" && may(actor, "indicator.retire"),
        assign: row.state !== "retired" && may(actor, "reporter.assign"),
        stateStatus: row.state === "agreed" && may(actor, "status.state"),
        record: row.state === "agreed" && mayEver(actor, "observation.record"),
        annotate:
          row.state === "agreed" && may(actor, "annotation.write", { stakeholderId: concern }),
        stateForecast:
          row.state === "agreed" && may(actor, "forecast.state", { stakeholderId: concern }),
      },
    };
  },
);
