import { type ProgressMethod, progressMethods } from "@/domain/initiative/progress-method";
import { settingsOf } from "@/domain/initiative/settings";
import { isProvisional } from "@/domain/measurement/aggregation";
import type { ProgressAssessment } from "@/domain/measurement/progress/progress-question";
import { standing } from "@/domain/measurement/progress/standing";
import { foundOr404, query } from "@/platform/access/query";
import { dateIn, now } from "@/platform/clock";
import { db } from "@/platform/db/client";
import { judgedPassport } from "../../series/facts";

/** What one must know to read an indicator's chart: who claims to move it, and how whole its data are. */
export type ReadingView = {
  /** A2: claims stand beside an indicator, and are never added into it. */
  readonly contributors: readonly {
    readonly activityId: string;
    readonly activity: string;
    readonly organization: string;
    readonly mechanism: string;
    readonly expectedSize: string | null;
    readonly state: string;
  }[];
  readonly health: {
    /** M8: the share of expected reporters that a final point needs, in percent. */
    readonly coverageNeededPercent: number;
    readonly provisional: readonly {
      readonly periodKey: string;
      readonly included: number;
      readonly expected: number;
    }[];
    readonly owed: number;
    readonly approved: number;
    readonly late: number;
    readonly lastApprovedAt: Date | null;
  };
  /** What each method would say of the same series; the one in force is named. */
  readonly methods: readonly {
    readonly method: ProgressMethod;
    readonly isInForce: boolean;
    readonly status: ProgressAssessment["status"];
    readonly reason: ProgressAssessment["reason"];
  }[];
};

type PointRow = { periodKey: string; value: string | null; included: number; expected: number };
type HealthRow = { owed: number; approved: number; late: number; lastApprovedAt: Date | null };

export const getReading = query(
  "indicator.read",
  async (scope, { indicatorId }: { indicatorId: string }): Promise<ReadingView> => {
    const { initiativeId } = scope;
    const today = dateIn(scope.timeZone, now());
    const [found, points, contributors, health] = await Promise.all([
      db().indicator.findUnique({
        where: { initiativeId_id: { initiativeId, id: indicatorId } },
        include: {
          initiative: { select: { progressMethod: true, settings: true } },
          targets: true,
          seriesBreaks: { orderBy: { startOn: "asc" } },
        },
      }),
      db().$queryRaw<PointRow[]>`
        SELECT period_key AS "periodKey", trim_scale(value)::text AS value,
               reporters_included AS included, reporters_expected AS expected
          FROM series_point
         WHERE initiative_id = ${initiativeId}::uuid AND indicator_id = ${indicatorId}::uuid
           AND place_code = '' AND category_key = ''
         ORDER BY period_start_on`,
      db().$queryRaw<ReadingView["contributors"][number][]>`
        SELECT a.id AS "activityId", a.title AS activity, o.name AS organization, c.mechanism,
               c.expected_size AS "expectedSize", a.state::text AS state
          FROM activity_contribution c
          JOIN activity a ON a.initiative_id = c.initiative_id AND a.id = c.activity_id
          JOIN stakeholder s ON s.initiative_id = a.initiative_id AND s.id = a.lead_stakeholder_id
          JOIN organization o ON o.id = s.organization_id
         WHERE c.initiative_id = ${initiativeId}::uuid AND c.indicator_id = ${indicatorId}::uuid
           AND a.state IN ('committed', 'completed')
         ORDER BY a.title, a.id`,
      db().$queryRaw<HealthRow[]>`
        SELECT (count(*) FILTER (WHERE p.state = 'open'
                 AND t.state IS DISTINCT FROM 'approved'))::int AS owed,
               (count(*) FILTER (WHERE t.state = 'approved'))::int AS approved,
               (count(*) FILTER (WHERE p.due_on < ${today}::date
                 AND (t.state IS NULL OR t.state IN ('draft', 'returned'))))::int AS late,
               max(t.decided_at) FILTER (WHERE t.state = 'approved') AS "lastApprovedAt"
          FROM indicator i
          JOIN reporter r ON r.initiative_id = i.initiative_id AND r.indicator_id = i.id
           AND r.ended_at IS NULL
          JOIN reporting_period p ON p.initiative_id = i.initiative_id AND p.kind = i.frequency
          LEFT JOIN report t ON t.initiative_id = i.initiative_id AND t.indicator_id = i.id
           AND t.period_key = p.period_key AND t.stakeholder_id = r.stakeholder_id
         WHERE i.initiative_id = ${initiativeId}::uuid AND i.id = ${indicatorId}::uuid`,
    ]);
    const indicator = foundOr404(found);
    const { initiative } = indicator;
    const { coverageNeededPercent } = settingsOf(initiative.settings);
    const passport = judgedPassport(indicator, initiative.progressMethod);
    return {
      contributors,
      health: {
        coverageNeededPercent,
        provisional: points
          .filter(({ included, expected }) =>
            isProvisional(included, expected, coverageNeededPercent),
          )
          .map(({ periodKey, included, expected }) => ({ periodKey, included, expected })),
        ...(health[0] ?? { owed: 0, approved: 0, late: 0, lastApprovedAt: null }),
      },
      methods: progressMethods.map((method) => {
        const { status, reason } = standing({ ...passport, method }, points);
        return { method, isInForce: method === passport.method, status, reason };
      }),
    };
  },
);
