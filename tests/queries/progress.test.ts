import { home, scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { demo } from "@tests/support/demo";
import { givenReview } from "@tests/support/review";
import { statementsOf } from "@tests/support/statements";
import { describe, expect, it } from "vitest";
import { getWorkspaceFrame } from "@/features/initiative/queries/workspace-frame";
import { getProgress } from "@/features/learning/queries/progress";
import { listUnanswered } from "@/features/learning/queries/unanswered";
import { findInitiativeScope } from "@/platform/access/scope";
import { db } from "@/platform/db/client";

describe("The dashboard of an initiative", () => {
  givenDatabase("demonstrationName");

  it("M15: gives each outcome its status and score, and the headline counts what is well", async () => {
    const { outcomes, headline, others } = await getProgress(await scopeOf("observer"), null);
    expect(headline).toEqual({
      key: "unanswered",
      values: {
        all: 10,
        judged: 9,
        well: 4,
        off: 5,
        open: 2,
        first: "Average ACT score, Cincinnati",
      },
    });
    expect(others).toEqual([]);
    expect(
      outcomes.map(({ title, status, score, indicators }) => [
        title,
        status,
        score === null ? null : Number(score.toFixed(2)),
        indicators.map(({ code }) => code),
      ]),
    ).toEqual([
      ["Kindergarten readiness", "on_track", 2.68, ["KR-COV", "KR-CPS"]],
      ["Fourth grade reading", "needs_acceleration", 1.53, ["ABS", "READ4"]],
      ["Eighth grade mathematics", "achieved", 5, ["MATH8"]],
      ["High school graduation", "on_track", 5, ["GRAD"]],
      ["College entrance test scores", "limited", -1.52, ["ACT"]],
      ["Postsecondary enrollment", "moving_away", -5, ["PSE-COV"]],
      ["Postsecondary completion", "needs_acceleration", 1.36, ["COMP"]],
      ["Employment", "not_assessable", null, ["EMP"]],
    ]);
  });

  it("W10: compares with the last closed cycle, and without one with the last release", async () => {
    const scope = await scopeOf("lead");
    const line = async (code: string) => {
      const { outcomes, since } = await getProgress(scope, null);
      const one = outcomes
        .flatMap(({ indicators }) => indicators)
        .find((each) => each.code === code);
      return { since: since?.kind, before: one?.before, movement: one?.movement };
    };
    expect(await line("KR-CPS")).toEqual({
      since: "cycle",
      before: { status: "needs_acceleration", periodKey: "2013/14", value: "56" },
      movement: { status: "same", value: "new" },
    });
    await db().reviewCycle.updateMany({
      where: { initiative: { slug: home ?? "" }, state: "closed" },
      data: { state: "open" },
    });
    expect(await line("KR-CPS")).toEqual({
      since: "release",
      before: { status: "needs_acceleration", periodKey: "2014/15", value: "57" },
      movement: { status: "same", value: "same" },
    });
    await db().reviewCycle.updateMany({
      where: { initiative: { slug: home ?? "" }, closedAt: { not: null } },
      data: { state: "closed" },
    });
  });

  it("M17: says where it leads, by people's own forecast where there is one", async () => {
    const { outcomes } = await getProgress(await scopeOf("lead"), null);
    const lines = outcomes.flatMap(({ indicators }) => indicators);
    const own = lines.find(({ code }) => code === "KR-CPS");
    expect([own?.forecast?.by, own?.forecast?.points.at(-1)?.value]).toEqual(["people", 70]);
    expect(lines.find(({ code }) => code === "ACT")?.forecast?.by).toBe("theil_sen");
  });

  it("M8: names what is stale: a later report was due and is not approved", async () => {
    const { outcomes } = await getProgress(await scopeOf("lead"), null);
    const stale = outcomes
      .flatMap(({ indicators }) => indicators)
      .filter(({ staleness }) => staleness !== null)
      .map(({ code, staleness, overduePeriodKey }) => [code, staleness, overduePeriodKey]);
    expect(stale).toEqual([
      ["GRAD", "overdue", "2015"],
      ["PSE-COV", "overdue", "2015"],
      ["COMP", "overdue", "2015"],
      ["EMP", "overdue", "2015"],
    ]);
  });

  it("W10: an indicator leaves the list once somebody has decided", async () => {
    const open = async () => {
      const { outcomes } = await getProgress(await scopeOf("lead"), null);
      const lines = outcomes.flatMap(({ indicators }) => indicators);
      return lines.filter(({ isUnanswered }) => isUnanswered).map(({ code }) => code);
    };
    expect(await open()).toEqual(["ACT", "PSE-COV"]);
    const onDesk = async () => (await listUnanswered(await scopeOf("lead"), null)).length;
    expect(await onDesk()).toBe(2);
    await givenReview("PSE-COV", "The summer calls need another summer.");
    expect(await open()).toEqual(["ACT"]);
    expect(await onDesk()).toBe(1);
  });

  it("M9: asks at most six statements, however large the initiative", async () => {
    const scope = await scopeOf("lead");
    const read = () => getProgress(scope, null);
    await read();
    const small = (await statementsOf(read)).length;
    expect(small).toBeGreaterThan(2);
    // The page asks who one is, and for the frame around it, besides.
    const page = await statementsOf(async () => {
      const proven = await findInitiativeScope({ userId: scope.actor.userId }, home ?? "", "web");
      if (proven) await Promise.all([getWorkspaceFrame(proven, null), getProgress(proven, null)]);
    });
    expect(page.length).toBeLessThanOrEqual(6);
    // Ten times the core indicators, with their points.
    const { initiativeId } = await demo.indicator("KR-CPS");
    await db().$executeRaw`
      WITH more AS (
        INSERT INTO indicator SELECT (jsonb_populate_record(i, jsonb_build_object(
            'id', gen_random_uuid(), 'code', i.code || '-' || n))).*
          FROM indicator i, generate_series(1, 10) n
         WHERE i.initiative_id = ${initiativeId}::uuid AND i.is_core AND i.state = 'agreed'
        RETURNING id, code)
      INSERT INTO series_point SELECT (jsonb_populate_record(p, jsonb_build_object(
          'indicator_id', m.id))).*
        FROM more m
        JOIN indicator i ON i.initiative_id = ${initiativeId}::uuid
         AND m.code LIKE i.code || '-%' AND i.state = 'agreed'
        JOIN series_point p ON p.initiative_id = i.initiative_id AND p.indicator_id = i.id
         AND p.place_code = '' AND p.category_key = ''
      ON CONFLICT DO NOTHING`;
    const { outcomes } = await read();
    expect(outcomes.flatMap(({ indicators }) => indicators).length).toBeGreaterThan(100);
    expect((await statementsOf(read)).length).toBe(small);
  });
});
