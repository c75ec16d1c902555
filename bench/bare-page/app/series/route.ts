import { bareAnswer } from "../bare-sql";

/** One indicator's series and nothing else: the limit for a read of it. */
export const GET = (request: Request) =>
  bareAnswer(
    request,
    `SELECT period_key, value, reporters_included, reporters_expected FROM series_point
      WHERE initiative_id = (SELECT id FROM initiative WHERE slug = 'end-malaria')
        AND indicator_id = (SELECT id FROM indicator WHERE code = 'BENCH-1') AND place_code = '' AND category_key = ''
      ORDER BY period_start_on`,
  );
