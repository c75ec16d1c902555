/** The whole series of every indicator and nothing else. */
export const everySeries = `
  SELECT indicator_id, period_key, value, reporters_included, reporters_expected FROM series_point
   WHERE initiative_id = (SELECT id FROM initiative WHERE slug = 'end-malaria')
     AND place_code = '' AND category_key = '' ORDER BY indicator_id, period_start_on`;
