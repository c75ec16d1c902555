import { mayEver } from "@/domain/access/policy";
import { settingsOf } from "@/domain/initiative/settings";
import { isProvisional } from "@/domain/measurement/aggregation";
import type { ProgressStatus } from "@/domain/measurement/progress/progress-question";
import { positionOfKey, standing } from "@/domain/measurement/progress/standing";
import { query } from "@/platform/access/query";
import { db } from "@/platform/db/client";
import { judgedPassport } from "../series/facts";

/** One point of an indicator as a workspace list draws it. */
export type ListPoint = {
  readonly periodKey: string;
  readonly position: number;
  readonly value: string | null;
  readonly isProvisional: boolean;
};

/** The indicators of the initiative with where each stands, and what waits. */
export type MeasurementView = {
  readonly indicators: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly unit: string;
    readonly decimals: number;
    readonly state: string;
    readonly isCore: boolean;
    readonly level: string;
    readonly steward: string | null;
    readonly points: readonly ListPoint[];
    readonly status: ProgressStatus;
    readonly coverage: { readonly included: number; readonly expected: number } | null;
  }[];
  readonly waiting: number;
  readonly can: {
    readonly draft: boolean;
    readonly propose: boolean;
    readonly record: boolean;
    readonly review: boolean;
    readonly importFile: boolean;
    readonly openPeriod: boolean;
  };
};

type PointRow = {
  indicatorId: string;
  periodKey: string;
  value: string | null;
  included: number;
  expected: number;
};

export const getMeasurement = query(
  "indicator.read",
  async (scope, _filter: null): Promise<MeasurementView> => {
    const { initiativeId, actor } = scope;
    const [initiative, indicators, points, waiting] = await Promise.all([
      db().initiative.findUniqueOrThrow({
        where: { id: initiativeId },
        select: { progressMethod: true, settings: true },
      }),
      db().indicator.findMany({
        where: { initiativeId, state: { not: "withdrawn" } },
        include: {
          targets: { where: { categoryKey: "" } },
          steward: { select: { organization: { select: { name: true } } } },
        },
        orderBy: [{ isCore: "desc" }, { code: "asc" }],
      }),
      db().$queryRaw<PointRow[]>`
        SELECT indicator_id AS "indicatorId", period_key AS "periodKey",
               trim_scale(value)::text AS value, reporters_included AS included,
               reporters_expected AS expected
          FROM series_point
         WHERE initiative_id = ${initiativeId}::uuid AND place_code = '' AND category_key = ''
         ORDER BY indicator_id, period_start_on`,
      db().report.count({ where: { initiativeId, state: { in: ["submitted", "checked"] } } }),
    ]);
    const { coverageNeededPercent } = settingsOf(initiative.settings);
    const byIndicator = new Map<string, PointRow[]>();
    for (const point of points) {
      const own = byIndicator.get(point.indicatorId);
      if (own) own.push(point);
      else byIndicator.set(point.indicatorId, [point]);
    }
    return {
      waiting,
      indicators: indicators.map((indicator) => {
        const own = byIndicator.get(indicator.id) ?? [];
        const seen = own.map((point) => ({ ...point, position: positionOfKey(point.periodKey) }));
        const latest = own.at(-1);
        const { status } = standing(judgedPassport(indicator, initiative.progressMethod), own);
        return {
          ...{ id: indicator.id, code: indicator.code, name: indicator.name },
          ...{ unit: indicator.unit, decimals: indicator.decimals, state: indicator.state },
          ...{ isCore: indicator.isCore, level: indicator.level, status },
          steward: indicator.steward?.organization.name ?? null,
          points: seen.map(({ periodKey, position, value, included, expected }) => ({
            ...{ periodKey, position, value },
            isProvisional: isProvisional(included, expected, coverageNeededPercent),
          })),
          coverage: latest ? { included: latest.included, expected: latest.expected } : null,
        };
      }),
      can: {
        draft: mayEver(actor, "indicator.draft"),
        propose: mayEver(actor, "indicator.propose"),
        record: mayEver(actor, "observation.record"),
        review: mayEver(actor, "report.approve"),
        importFile: mayEver(actor, "observation.import"),
        openPeriod: mayEver(actor, "reporting_period.open"),
      },
    };
  },
);
