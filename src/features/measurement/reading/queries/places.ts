import { positionOfKey } from "@/domain/measurement/progress/standing";
import { query } from "@/platform/access/query";
import { db } from "@/platform/db/client";
import { type PlaceOrder, placeOrders } from "../inputs";

/** The places of an indicator that were asked for, each with the shape of its series. */
export type PlacesView = {
  readonly find: string;
  readonly order: PlaceOrder;
  /** How many places have values at all, and how many of them fit what was asked. */
  readonly all: number;
  readonly fitting: number;
  readonly places: readonly {
    readonly code: string;
    readonly name: string;
    readonly points: readonly {
      readonly periodKey: string;
      readonly position: number;
      readonly value: string | null;
    }[];
  }[];
};

const mostShown = 12;

type PlaceRow = { code: string; name: string; all: number; fitting: number };
type PointRow = { placeCode: string; periodKey: string; value: string | null };

export const getPlaces = query(
  "indicator.read",
  async (
    scope,
    filter: { indicatorId: string; find?: string | undefined; order?: string | undefined },
  ): Promise<PlacesView> => {
    const { initiativeId } = scope;
    const { indicatorId } = filter;
    const find = (filter.find ?? "").trim().slice(0, 100);
    const order = placeOrders.find((one) => one === filter.order) ?? "name";
    const pattern = `%${find.replace(/[\\%_]/g, "\\$&")}%`;
    const sign = { name: 0, highest: -1, lowest: 1 }[order];
    const places = await db().$queryRaw<PlaceRow[]>`
      WITH latest AS (
        SELECT DISTINCT ON (place_code) place_code, value
          FROM series_point
         WHERE initiative_id = ${initiativeId}::uuid AND indicator_id = ${indicatorId}::uuid
           AND place_code <> '' AND category_key = '' AND value IS NOT NULL
         ORDER BY place_code, period_start_on DESC)
      SELECT p.code, p.name, (SELECT count(*)::int FROM latest) AS all,
             (count(*) OVER ())::int AS fitting
        FROM latest l
        JOIN place p ON p.initiative_id = ${initiativeId}::uuid AND p.code = l.place_code
       WHERE p.name ILIKE ${pattern} OR p.code ILIKE ${pattern}
       ORDER BY l.value * ${sign}::int, p.name, p.code
       LIMIT ${mostShown}`;
    const points = await db().$queryRaw<PointRow[]>`
      SELECT place_code AS "placeCode", period_key AS "periodKey", trim_scale(value)::text AS value
        FROM series_point
       WHERE initiative_id = ${initiativeId}::uuid AND indicator_id = ${indicatorId}::uuid
         AND place_code = ANY (${places.map(({ code }) => code)}::text[]) AND category_key = ''
       ORDER BY period_start_on`;
    const [total] =
      places.length > 0 || find === ""
        ? [{ all: places[0]?.all ?? 0 }]
        : await db().$queryRaw<{ all: number }[]>`
            SELECT count(DISTINCT place_code)::int AS all FROM series_point
             WHERE initiative_id = ${initiativeId}::uuid AND indicator_id = ${indicatorId}::uuid
               AND place_code <> '' AND category_key = '' AND value IS NOT NULL`;
    return {
      ...{ find, order, all: total?.all ?? 0, fitting: places[0]?.fitting ?? 0 },
      places: places.map(({ code, name }) => ({
        ...{ code, name },
        points: points
          .filter(({ placeCode }) => placeCode === code)
          .map(({ periodKey, value }) => ({
            ...{ periodKey, value, position: positionOfKey(periodKey) },
          })),
      })),
    };
  },
);
