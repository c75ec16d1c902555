import { settingsOf } from "@/domain/initiative/settings";
import { isProvisional } from "@/domain/measurement/aggregation";
import { partStanding } from "@/domain/measurement/progress/part-standing";
import type { ProgressAssessment } from "@/domain/measurement/progress/progress-question";
import { positionOfKey } from "@/domain/measurement/progress/standing";
import { foundOr404, query } from "@/platform/access/query";
import { db } from "@/platform/db/client";
import { dimensionsInOrder } from "../../category/facts";
import { judgedPassport } from "../../series/facts";

/** A point of one category's series. */
export type SplitPoint = {
  readonly periodKey: string;
  readonly position: number;
  readonly value: string | null;
  readonly isProvisional: boolean;
};

/** The series of one category with its own target and its own judgement. */
export type SplitSeries = {
  readonly categoryKey: string;
  readonly name: string;
  readonly points: readonly SplitPoint[];
  readonly target: {
    readonly periodKey: string;
    readonly position: number;
    readonly value: string;
  } | null;
  readonly assessment: ProgressAssessment;
};

/** An indicator by its dimensions, each category a series of its own. */
export type SplitView = {
  readonly groups: readonly {
    readonly code: string;
    readonly name: string;
    readonly series: readonly SplitSeries[];
  }[];
};

type PointRow = {
  categoryKey: string;
  periodKey: string;
  value: string | null;
  included: number;
  expected: number;
};

export const getSplit = query(
  "indicator.read",
  async (scope, { indicatorId }: { indicatorId: string }): Promise<SplitView> => {
    const { initiativeId } = scope;
    const [found, points] = await Promise.all([
      db().indicator.findUnique({
        where: { initiativeId_id: { initiativeId, id: indicatorId } },
        include: {
          initiative: { select: { progressMethod: true, settings: true } },
          targets: true,
          seriesBreaks: true,
          dimensions: dimensionsInOrder,
        },
      }),
      // One category at a time: combinations of several dimensions stay in the files.
      db().$queryRaw<PointRow[]>`
        SELECT category_key AS "categoryKey", period_key AS "periodKey",
               trim_scale(value)::text AS value, reporters_included AS included,
               reporters_expected AS expected
          FROM series_point
         WHERE initiative_id = ${initiativeId}::uuid AND indicator_id = ${indicatorId}::uuid
           AND place_code = '' AND category_key <> '' AND category_key NOT LIKE '%|%'
         ORDER BY period_start_on`,
    ]);
    const indicator = foundOr404(found);
    const { initiative } = indicator;
    const needed = settingsOf(initiative.settings).coverageNeededPercent;
    const passport = judgedPassport(indicator, initiative.progressMethod);
    const targets = indicator.targets.map(({ periodKey, categoryKey, value }) => ({
      ...{ periodKey, categoryKey, value: value.toFixed(), position: positionOfKey(periodKey) },
    }));
    return {
      groups: indicator.dimensions.map(({ dimension }) => ({
        ...{ code: dimension.code, name: dimension.name },
        series: dimension.categories.flatMap(({ code, name }) => {
          const categoryKey = `${dimension.code}:${code}`;
          const own = points.filter((point) => point.categoryKey === categoryKey);
          if (own.length === 0) return [];
          const goals = targets
            .filter((target) => target.categoryKey === categoryKey)
            .sort((a, b) => a.position - b.position);
          return {
            ...{ categoryKey, name, target: goals.at(-1) ?? null },
            points: own.map(({ periodKey, value, included, expected }) => ({
              ...{ periodKey, value, position: positionOfKey(periodKey) },
              isProvisional: isProvisional(included, expected, needed),
            })),
            assessment: partStanding(passport, categoryKey, targets, own),
          };
        }),
      })),
    };
  },
);
