import { home, scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { describe, expect, it } from "vitest";
import { getReview } from "@/features/measurement/queries/review";
import { db } from "@/platform/db/client";

describe("The review queue", () => {
  givenDatabase("demonstrationName");

  it("M5: asks about the one value that jumps away from its own history, and about no other", async () => {
    const questions = async () => {
      const { waiting } = await getReview(await scopeOf("lead"), null);
      expect(waiting.flatMap(({ values }) => values).length).toBeGreaterThan(20);
      return waiting.flatMap(({ code, organization, values }) =>
        values.flatMap(({ jump, category }) =>
          jump ? [{ code, organization, category, jump }] : [],
        ),
      );
    };
    expect(await questions()).toEqual([]);
    const [changed] = await db().$queryRaw<{ code: string; usual: string }[]>`
      WITH long AS (
        SELECT b.initiative_id, b.id, i.code FROM observation b
          JOIN report r ON r.initiative_id = b.initiative_id AND r.id = b.report_id AND r.state = 'submitted'
          JOIN indicator i ON i.initiative_id = b.initiative_id AND i.id = b.indicator_id
          JOIN initiative n ON n.id = b.initiative_id AND n.slug = ${home}
         WHERE b.category_key = '' AND 4 <= (SELECT count(*) FROM observation x
               JOIN reporting_period p ON p.initiative_id = x.initiative_id AND p.period_key = x.period_key
              WHERE x.initiative_id = b.initiative_id AND x.indicator_id = b.indicator_id
                AND x.stakeholder_id = b.stakeholder_id AND x.place_code = b.place_code
                AND x.category_key = '' AND x.value IS NOT NULL AND x.id <> b.id)
         ORDER BY i.code LIMIT 1)
      UPDATE observation o SET value = 9999 FROM long l
       WHERE o.initiative_id = l.initiative_id AND o.id = l.id RETURNING l.code`;
    const found = await questions();
    expect(found.map(({ code, category, jump }) => [code, category, jump.kind, jump.side])).toEqual(
      [[changed?.code, "", "jump", "above"]],
    );
  });

  it("M6: says of each report how many values it has, shown or not", async () => {
    const { waiting } = await getReview(await scopeOf("lead"), null);
    expect(waiting.map(({ values }) => values.length)).toEqual(
      waiting.map(({ valueCount }) => valueCount),
    );
  });
});
