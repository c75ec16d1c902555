import { query } from "@/platform/access/query";
import { db } from "@/platform/db/client";
import { type IndicatorTemplate, indicatorTemplates } from "../words";

/** The templates of one set or of all, and which have been drafted from already. */
export type TemplatesView = {
  readonly templates: readonly (IndicatorTemplate & { readonly isDrafted: boolean })[];
  readonly measures: readonly { readonly value: string; readonly label: string }[];
};

export const listTemplates = query(
  "indicator.draft",
  async ({ initiativeId }, { set }: { set: string | null }): Promise<TemplatesView> => {
    const chosen = indicatorTemplates.filter((one) => set === null || one.set === set);
    const [taken, measures] = await Promise.all([
      db().indicator.findMany({
        where: { initiativeId, code: { in: chosen.map(({ code }) => code) } },
        select: { code: true },
      }),
      db().$queryRaw<{ value: string; label: string }[]>`
        WITH agenda AS (
          SELECT id FROM agenda_version WHERE initiative_id = ${initiativeId}::uuid
           ORDER BY (state = 'adopted') DESC, number DESC LIMIT 1)
        SELECT 'outcome:' || o.outcome_id AS value, o.title AS label, 0 AS rank, o.ordinal
          FROM agenda a JOIN agenda_outcome o
            ON o.initiative_id = ${initiativeId}::uuid AND o.agenda_version_id = a.id
        UNION ALL
        SELECT 'strategy:' || s.strategy_id, s.title, 1, s.ordinal
          FROM agenda a JOIN agenda_strategy s
            ON s.initiative_id = ${initiativeId}::uuid AND s.agenda_version_id = a.id
        ORDER BY rank, ordinal`,
    ]);
    const codes = new Set(taken.map(({ code }) => code));
    return {
      templates: chosen.map((one) => ({ ...one, isDrafted: codes.has(one.code) })),
      measures: measures.map(({ value, label }) => ({ value, label })),
    };
  },
);
