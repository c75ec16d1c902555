import { home, scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { describe, expect, it } from "vitest";
import { changeSettings } from "@/features/initiative/commands/change-settings";
import { approveReports } from "@/features/measurement/commands/approve-reports";
import { checkReports } from "@/features/measurement/commands/check-reports";
import { getReview } from "@/features/measurement/queries/review";
import { run } from "@/platform/command/pipeline";
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

  it("M6: is narrowed by indicator, organization and period, and says how many wait where", async () => {
    const scope = await scopeOf("lead");
    const all = await getReview(scope, null);
    const { indicators, organizations, periods } = all.choices;
    for (const choices of [indicators, organizations, periods]) {
      expect(choices.reduce((sum, { count }) => sum + count, 0)).toBe(all.total);
    }
    const [organization] = organizations;
    const own = await getReview(scope, { stakeholderId: organization?.value });
    expect(own.matching).toBe(organization?.count);
    expect(new Set(own.waiting.map((report) => report.organization))).toEqual(
      new Set([organization?.label]),
    );
    const one = await getReview(scope, {
      ...{ indicatorId: indicators[0]?.value, periodKey: periods[0]?.value },
    });
    expect(one.waiting.map(({ indicator, periodKey }) => [indicator, periodKey])).toEqual(
      all.waiting
        .filter((report) => report.indicatorId === indicators[0]?.value)
        .filter(({ periodKey }) => periodKey === periods[0]?.value)
        .map(({ indicator, periodKey }) => [indicator, periodKey]),
    );
    const nobody = await getReview(scope, { periodKey: "1999", indicatorId: "no id" });
    expect([nobody.waiting, nobody.matching, nobody.total]).toEqual([[], 0, all.total]);
  });

  it("M6: begins each page where the one before ended, also when what stood there was decided meanwhile", async () => {
    const scope = await scopeOf("lead");
    const everything = await getReview(scope, null);
    const ids = everything.waiting.map(({ id }) => id);
    const rest = await getReview(scope, { after: ids[1] });
    expect(rest.waiting.map(({ id }) => id)).toEqual(ids.slice(2));
    await run(approveReports, scope, { reportIds: ids.slice(0, 2) });
    const same = await getReview(scope, { after: ids[1] });
    expect(same.waiting.map(({ id }) => id)).toEqual(ids.slice(2));
    expect([everything.next, same.next]).toEqual([null, null]);
  });

  it("M6: offers the first look to everybody where two are wanted, and the second to somebody else", async () => {
    const [lead, staff] = [await scopeOf("lead"), await scopeOf("staff")];
    await run(changeSettings, lead, { settings: { approvalLevels: 2 } });
    const { waiting } = await getReview(staff, null);
    expect(new Set(waiting.map(({ next }) => next))).toEqual(new Set(["check"]));
    const [first] = waiting;
    await run(checkReports, staff, { reportIds: [first?.id] });
    const nextOf = async (scope: typeof lead) => {
      const view = await getReview(scope, null);
      const own = view.waiting.find(({ id }) => id === first?.id);
      return [view.levels, own?.next, own?.checkedBy];
    };
    expect(await nextOf(staff)).toEqual([2, null, "Tomas Reyes"]);
    expect(await nextOf(lead)).toEqual([2, "approve", "Tomas Reyes"]);
    await run(changeSettings, lead, { settings: { approvalLevels: 1 } });
    expect(await nextOf(staff)).toEqual([1, "approve", "Tomas Reyes"]);
  });

  it("M6: shows twenty reports a page, however many wait", async () => {
    const scope = await scopeOf("lead");
    await db().$executeRaw`UPDATE report r SET state = 'submitted', submitted_at = now()
      WHERE r.initiative_id = ${scope.initiativeId}::uuid AND r.state = 'approved'`;
    const pages: (readonly string[])[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await getReview(scope, { after });
      pages.push(page.waiting.map(({ id }) => id));
      after = page.next;
    }
    const { total } = await getReview(scope, null);
    expect(pages.slice(0, -1).map(({ length }) => length)).toEqual(pages.slice(1).map(() => 20));
    expect(new Set(pages.flat()).size).toBe(total);
    expect(total).toBeGreaterThan(40);
  });
});
