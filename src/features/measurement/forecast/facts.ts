import type { OwnForecastPoint } from "@/domain/measurement/own-forecast";
import type { Transaction } from "@/platform/db/client";

/** M17: people's own forecast as it stands: what they expect, why, and who said it when. */
export type OwnForecast = {
  readonly id: string;
  readonly reason: string;
  readonly person: string | null;
  readonly statedAt: Date;
  readonly isIllustrative: boolean;
  readonly points: readonly OwnForecastPoint[];
};

/** M17: the forecasts in force of some indicators (of all, where none is named), by indicator. One statement. */
export async function ownForecasts(
  tx: Pick<Transaction, "$queryRaw">,
  initiativeId: string,
  indicatorId: string | null = null,
): Promise<ReadonlyMap<string, OwnForecast>> {
  const rows = await tx.$queryRaw<(OwnForecast & { indicatorId: string })[]>`
    SELECT f.indicator_id AS "indicatorId", f.id, f.reason, u.name AS person,
           f.stated_at AS "statedAt", f.is_illustrative AS "isIllustrative",
           (SELECT jsonb_agg(jsonb_build_object('periodKey', p.period_key,
                     'value', trim_scale(p.value)::text) ORDER BY p.period_key)
              FROM indicator_forecast_point p
             WHERE p.initiative_id = f.initiative_id AND p.indicator_forecast_id = f.id) AS points
      FROM indicator_forecast f
      JOIN member m ON m.initiative_id = f.initiative_id AND m.id = f.stated_by_member_id
      LEFT JOIN user_account u ON u.id = m.user_id
     WHERE f.initiative_id = ${initiativeId}::uuid AND f.ended_at IS NULL
       AND (${indicatorId}::uuid IS NULL OR f.indicator_id = ${indicatorId}::uuid)
     ORDER BY f.stated_at`;
  return new Map(rows.map(({ indicatorId: of, ...forecast }) => [of, forecast]));
}
