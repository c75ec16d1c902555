import { may } from "@/domain/access/policy";
import { type GapPoint, gapSeries, gapStanding } from "@/domain/measurement/progress/gap";
import type { ProgressAssessment } from "@/domain/measurement/progress/progress-question";
import { positionOfKey } from "@/domain/measurement/progress/standing";
import { foundOr404, query } from "@/platform/access/query";
import { db } from "@/platform/db/client";
import { dimensionsInOrder, namesByKey } from "../../category/facts";
import { comparisonOf } from "../../series/facts";

/** One gap of an indicator as it stands: both series, what lies between, and its own judgement (M19). */
export type GapView = {
  readonly id: string;
  readonly categoryName: string;
  readonly referenceName: string;
  readonly measure: "difference" | "ratio";
  readonly baseline: { readonly periodKey: string; readonly value: string | null } | null;
  readonly targets: readonly {
    readonly periodKey: string;
    readonly position: number;
    readonly value: string;
  }[];
  readonly points: readonly (GapPoint & { readonly position: number })[];
  readonly assessment: ProgressAssessment;
  readonly isIllustrative: boolean;
};

/** The gaps of an indicator, and what a new one may be between. */
export type GapsView = {
  readonly gaps: readonly GapView[];
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly can: { readonly define: boolean };
};

type PointRow = { categoryKey: string; periodKey: string; value: string | null };

export const getGaps = query(
  "indicator.read",
  async (scope, { indicatorId }: { indicatorId: string }): Promise<GapsView> => {
    const { initiativeId, actor } = scope;
    const [found, points] = await Promise.all([
      db().indicator.findUnique({
        where: { initiativeId_id: { initiativeId, id: indicatorId } },
        select: {
          ...{ state: true, progressMethod: true, accumulation: true, yearStartMonth: true },
          seriesBreaks: { select: { periodKey: true, isBaselineRestated: true } },
          initiative: { select: { progressMethod: true } },
          gaps: {
            where: { endedAt: null },
            orderBy: { definedAt: "asc" },
            include: { targets: true },
          },
          dimensions: dimensionsInOrder,
        },
      }),
      db().$queryRaw<PointRow[]>`
        SELECT category_key AS "categoryKey", period_key AS "periodKey",
               trim_scale(value)::text AS value
          FROM series_point
         WHERE initiative_id = ${initiativeId}::uuid AND indicator_id = ${indicatorId}::uuid
           AND place_code = '' AND category_key IN (
             SELECT unnest(ARRAY[category_key, reference_key]) FROM equity_gap
              WHERE initiative_id = ${initiativeId}::uuid AND indicator_id = ${indicatorId}::uuid
                AND ended_at IS NULL)
         ORDER BY period_start_on`,
    ]);
    const indicator = foundOr404(found);
    const names = namesByKey(indicator.dimensions);
    const seriesOf = (key: string) => points.filter(({ categoryKey }) => categoryKey === key);
    const method = indicator.progressMethod ?? indicator.initiative.progressMethod;
    const comparison = comparisonOf(indicator);
    return {
      gaps: indicator.gaps.map((gap) => {
        const { id, categoryKey, referenceKey, measure, baselinePeriodKey } = gap;
        const series = gapSeries(seriesOf(referenceKey), seriesOf(categoryKey));
        const targets = gap.targets
          .map(({ periodKey, value }) => ({
            ...{ periodKey, value: value.toFixed(), position: positionOfKey(periodKey) },
          }))
          .sort((a, b) => a.position - b.position);
        const baseline =
          baselinePeriodKey === null
            ? null
            : { periodKey: baselinePeriodKey, value: gap.baselineValue?.toFixed() ?? null };
        return {
          ...{ id, measure, baseline, targets, isIllustrative: gap.isIllustrative },
          categoryName: names.get(categoryKey) ?? categoryKey,
          referenceName: names.get(referenceKey) ?? referenceKey,
          points: series.map((point) => ({ ...point, position: positionOfKey(point.periodKey) })),
          assessment: gapStanding({ measure, method, baseline, targets, comparison }, series),
        };
      }),
      choices: indicator.dimensions.flatMap(({ dimension }) =>
        dimension.categories.map(({ code, name }) => ({
          value: `${dimension.code}:${code}`,
          label: `${dimension.name}: ${name}`,
        })),
      ),
      can: { define: indicator.state === "agreed" && may(actor, "gap.define") },
    };
  },
);
