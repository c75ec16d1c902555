import { mayEver } from "@/domain/access/policy";
import type { ProgressMethod } from "@/domain/initiative/progress-method";
import { settingsOf } from "@/domain/initiative/settings";
import { isProvisional } from "@/domain/measurement/aggregation";
import type { ProgressStatus } from "@/domain/measurement/progress/progress-question";
import { positionOfKey, standing } from "@/domain/measurement/progress/standing";
import { foundOr404, query } from "@/platform/access/query";
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

type InitiativeRow = {
  readonly progressMethod: ProgressMethod;
  readonly settings: unknown;
  readonly waiting: number;
  readonly nameOf: Readonly<Record<string, string>>;
  readonly breaks: readonly {
    readonly indicatorId: string;
    readonly periodKey: string;
    readonly isBaselineRestated: boolean;
  }[];
};

export const getMeasurement = query(
  "indicator.read",
  async (scope, _filter: null): Promise<MeasurementView> => {
    const { initiativeId, actor } = scope;
    const [[initiative], indicators, points] = await Promise.all([
      db().$queryRaw<InitiativeRow[]>`
        SELECT n.progress_method::text AS "progressMethod", n.settings,
               (SELECT count(*)::int FROM report r
                 WHERE r.initiative_id = n.id AND r.state IN ('submitted', 'checked')) AS waiting,
               (SELECT coalesce(json_object_agg(s.id, o.name), '{}') FROM stakeholder s
                  JOIN organization o ON o.id = s.organization_id
                 WHERE s.initiative_id = n.id) AS "nameOf",
               (SELECT coalesce(json_agg(json_build_object('indicatorId', b.indicator_id,
                         'periodKey', b.period_key,
                         'isBaselineRestated', b.is_baseline_restated)), '[]')
                  FROM series_break b WHERE b.initiative_id = n.id) AS breaks
          FROM initiative n WHERE n.id = ${initiativeId}::uuid`,
      db().indicator.findMany({
        where: { initiativeId, state: { not: "withdrawn" } },
        include: { targets: { where: { categoryKey: "" } } },
        orderBy: [{ isCore: "desc" }, { code: "asc" }],
      }),
      db().$queryRaw<PointRow[]>`
        SELECT indicator_id AS "indicatorId", period_key AS "periodKey",
               trim_scale(value)::text AS value, reporters_included AS included,
               reporters_expected AS expected
          FROM series_point
         WHERE initiative_id = ${initiativeId}::uuid AND place_code = '' AND category_key = ''
         ORDER BY indicator_id, period_start_on`,
    ]);
    const { progressMethod, settings, waiting, nameOf, breaks } = foundOr404(initiative);
    const { coverageNeededPercent } = settingsOf(settings);
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
        const seriesBreaks = breaks.filter(({ indicatorId }) => indicatorId === indicator.id);
        const judged = judgedPassport({ ...indicator, seriesBreaks }, progressMethod);
        const { status } = standing(judged, own);
        return {
          ...{ id: indicator.id, code: indicator.code, name: indicator.name },
          ...{ unit: indicator.unit, decimals: indicator.decimals, state: indicator.state },
          ...{ isCore: indicator.isCore, level: indicator.level, status },
          steward: indicator.stewardId && (nameOf[indicator.stewardId] ?? null),
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
