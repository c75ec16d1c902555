import { givenDatabase } from "@tests/support/database";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { exact } from "@/domain/kernel/exact-number";
import {
  type AggregationRule,
  aggregationRules,
  quotientFactor,
  rollUp,
} from "@/domain/measurement/aggregation";
import { approveReports } from "@/features/measurement/commands/approve-reports";
import { assignReporter } from "@/features/measurement/commands/assign-reporter";
import { endReporter } from "@/features/measurement/commands/end-reporter";
import { recordObservations } from "@/features/measurement/commands/record-observations";
import { reopenReport } from "@/features/measurement/commands/reopen-report";
import { returnReport } from "@/features/measurement/commands/return-report";
import { submitReports } from "@/features/measurement/commands/submit-reports";
import { rebuildSeries } from "@/features/measurement/series/facts";
import { findInitiativeScope, type InitiativeScope } from "@/platform/access/scope";
import { run } from "@/platform/command/pipeline";
import { databasePool, db } from "@/platform/db/client";

givenDatabase();

const periods = ["2021", "2022"];
const places = ["", "P1", "P2", "P3"];
const categories = ["", "sex:f", "sex:m"];
const stakeholders = ["S1", "S2", "S3"];

let scope: InitiativeScope;
const idOf = new Map<string, string>();

/** An initiative with an indicator of every aggregation rule, three reporters and three places. */
async function makeInitiative() {
  const pool = databasePool();
  await pool.query(`
    INSERT INTO user_account (id, email, name) VALUES (gen_random_uuid(), 'lead@example.org', 'Lead');
    INSERT INTO initiative (id, slug, name, summary, problem, population, place, time_zone)
    VALUES (gen_random_uuid(), 'rolling', '', '', '', '', '', 'UTC');
    INSERT INTO organization (id, name, sector)
    SELECT gen_random_uuid(), 'S' || n, 'education' FROM generate_series(1, 3) n;
    INSERT INTO stakeholder (initiative_id, id, organization_id, code, kind, state)
    SELECT i.id, gen_random_uuid(), o.id, o.name, 'partner', 'active' FROM initiative i, organization o;
    INSERT INTO member (initiative_id, id, user_id, stakeholder_id, role)
    SELECT s.initiative_id, gen_random_uuid(), u.id, s.id, 'backbone_lead'
      FROM stakeholder s, user_account u WHERE s.code = 'S1';
    INSERT INTO place (initiative_id, code, name)
    SELECT i.id, p, p FROM initiative i, unnest('{"",P1,P2,P3}'::text[]) p ON CONFLICT DO NOTHING;
    INSERT INTO dimension (initiative_id, id, code, name)
    SELECT i.id, gen_random_uuid(), 'sex', 'Sex' FROM initiative i;
    INSERT INTO category (initiative_id, id, dimension_id, code, name, ordinal)
    SELECT d.initiative_id, gen_random_uuid(), d.id, c, c, 1 FROM dimension d, unnest('{f,m}'::text[]) c;
    INSERT INTO reporting_period (initiative_id, id, period_key, kind, start_on, end_on)
    SELECT i.id, gen_random_uuid(), k, 'calendar_year', (k || '-01-01')::date, (k || '-12-31')::date
      FROM initiative i, unnest('{2021,2022}'::text[]) k;
    INSERT INTO indicator (initiative_id, id, code, name, level, value_kind, bare_value_allowed,
           aggregation_rule, state, frequency)
    SELECT i.id, gen_random_uuid(), r, r, 'population', 'percent', true, r::aggregation_rule, 'agreed', 'calendar_year'
      FROM initiative i, unnest('{${aggregationRules.join(",")}}'::text[]) r;
    INSERT INTO indicator_dimension (initiative_id, indicator_id, dimension_id, ordinal)
    SELECT a.initiative_id, a.id, d.id, 1 FROM indicator a JOIN dimension d USING (initiative_id);
    INSERT INTO reporter (initiative_id, id, indicator_id, stakeholder_id)
    SELECT a.initiative_id, gen_random_uuid(), a.id, s.id FROM indicator a JOIN stakeholder s USING (initiative_id);`);
  const user = await db().user.findFirstOrThrow();
  const found = await findInitiativeScope({ userId: user.id }, "rolling", "system");
  if (!found) throw new Error("no scope");
  for (const { code, id } of await db().indicator.findMany()) idOf.set(code, id);
  for (const { code, id } of await db().stakeholder.findMany()) idOf.set(code, id);
  return found;
}

beforeAll(async () => {
  scope = await makeInitiative();
});

const known = (code: string) => idOf.get(code) ?? "";

type Cell = {
  readonly place: string;
  readonly category: string;
  readonly entered: { value: string; numerator: string; denominator: string; reason: string };
};

type Step =
  | {
      readonly kind: "record" | "withdraw";
      readonly rule: number;
      readonly period: string;
      readonly stakeholder: string;
      readonly cells: readonly Cell[];
    }
  | {
      readonly kind: "submit" | "approve" | "return" | "reopen" | "assign" | "end";
      readonly pick: number;
    };

const value = fc.oneof(
  fc
    .record({ n: fc.integer({ min: 0, max: 30 }), d: fc.integer({ min: 30, max: 90 }) })
    .map(({ n, d }) => ({ value: "", numerator: `${n}`, denominator: `${d}`, reason: "" })),
  fc
    .integer({ min: -500, max: 9000 })
    .map((n) => ({ value: `${n / 100}`, numerator: "", denominator: "", reason: "" })),
  fc.constant({ value: "", numerator: "", denominator: "", reason: "not asked this year" }),
);

const cell: fc.Arbitrary<Cell> = fc.record({
  place: fc.constantFrom(...places),
  category: fc.constantFrom(...categories),
  entered: value,
});
const written = fc.record({
  kind: fc.constantFrom(...(["record", "record", "record", "withdraw"] as const)),
  rule: fc.nat({ max: 1 }),
  period: fc.constantFrom(...periods),
  stakeholder: fc.constantFrom(...stakeholders),
  cells: fc.array(cell, { minLength: 1, maxLength: 8, size: "max" }),
});
const moved = fc.record({
  kind: fc.constantFrom(
    ...(["submit", "submit", "approve", "approve", "return", "reopen", "assign", "end"] as const),
  ),
  pick: fc.nat({ max: 10_000 }),
});
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: written }, { weight: 5, arbitrary: moved }),
  { minLength: 15, maxLength: 30, size: "max" },
);
/** Two rules each time, so that several reporters meet in one point; first much is reported, then it changes. */
const histories = fc.tuple(
  fc.shuffledSubarray([...aggregationRules], { minLength: 2, maxLength: 2 }),
  fc.array(written, { minLength: 8, maxLength: 12, size: "max" }),
  steps,
);

/** Some of the reports in a state, chosen by a number; approving takes several at once. */
async function reportsIn(state: "draft" | "submitted" | "approved", pick: number) {
  const states = state === "draft" ? (["draft", "returned"] as const) : ([state] as const);
  const all = await db().report.findMany({
    where: { state: { in: [...states] } },
    orderBy: { id: "asc" },
  });
  return all.length === 0 ? [] : all.slice(pick % all.length).slice(0, 1 + (pick % 7));
}

async function record(
  indicatorId: string,
  periodKey: string,
  stakeholder: string,
  cells: readonly Cell[],
): Promise<boolean> {
  const distinct = new Map(cells.map((one) => [`${one.place} ${one.category}`, one]));
  const reply = await run(recordObservations, scope, {
    stakeholderId: known(stakeholder),
    cells: [...distinct.values()].map(({ place, category, entered: { reason, ...numbers } }) => ({
      ...{ indicatorId, periodKey, placeCode: place, categoryKey: category },
      ...{ ...numbers, notAvailableReason: reason, isIllustrative: place === "P3" },
    })),
  });
  return reply.ok;
}

/** As taking a value back leaves it: the row stays and reads as missing. */
async function withdraw(indicatorId: string, cells: readonly Cell[]): Promise<boolean> {
  const { rowCount } = await databasePool().query(
    `UPDATE observation o SET availability = 'withdrawn', value = NULL, numerator = NULL, denominator = NULL
       FROM report r WHERE r.id = o.report_id AND r.state IN ('draft', 'returned')
        AND o.indicator_id = $1 AND (o.category_key, o.place_code) IN (SELECT * FROM unnest($2::text[], $3::text[]))`,
    [indicatorId, cells.map(({ category }) => category), cells.map(({ place }) => place)],
  );
  return Boolean(rowCount);
}

async function emptied() {
  await databasePool().query(
    `TRUNCATE observation_revision, comment, observation, report, series_point CASCADE;
     UPDATE reporter SET ended_at = NULL`,
  );
}

async function submitAll(stakeholderId: string) {
  const own = await db().report.findMany({ where: { stakeholderId } });
  return run(submitReports, scope, { stakeholderId, reportIds: own.map(({ id }) => id) });
}

/** Does one step through the product's own commands; what cannot be done now is left out. */
async function take(rules: readonly AggregationRule[], step: Step): Promise<boolean> {
  if ("cells" in step) {
    const { kind, period, stakeholder, cells } = step;
    const indicatorId = known(rules[step.rule] ?? "");
    return kind === "record"
      ? record(indicatorId, period, stakeholder, cells)
      : withdraw(indicatorId, cells);
  }
  const { kind, pick } = step;
  if (kind === "assign" || kind === "end") {
    const all = await db().reporter.findMany({ orderBy: { id: "asc" } });
    const one = all[pick % all.length];
    if (!one) return false;
    const { indicatorId, stakeholderId } = one;
    const reply =
      kind === "end"
        ? await run(endReporter, scope, { reporterId: one.id })
        : await run(assignReporter, scope, { indicatorId, stakeholderId });
    return reply.ok;
  }
  const from = { submit: "draft", approve: "submitted", return: "submitted", reopen: "approved" };
  const chosen = await reportsIn(from[kind] as "draft" | "submitted" | "approved", pick);
  const [first] = chosen;
  if (!first) return false;
  const reportIds = chosen.map(({ id }) => id);
  const { stakeholderId, id: reportId } = first;
  const replies = {
    submit: () =>
      run(submitReports, scope, {
        stakeholderId,
        reportIds: chosen.filter((one) => one.stakeholderId === stakeholderId).map(({ id }) => id),
      }),
    approve: () => run(approveReports, scope, { reportIds }),
    return: () => run(returnReport, scope, { reportId, note: "Look again." }),
    reopen: () => run(reopenReport, scope, { reportId }),
  };
  return (await replies[kind]()).ok;
}

async function points() {
  return db().$queryRaw<Point[]>`
    SELECT i.code AS rule, s.place_code AS place, s.category_key AS category, s.period_key AS period,
           s.period_start_on::text AS "startOn", trim_scale(s.value)::text AS value,
           trim_scale(s.numerator)::text AS numerator, trim_scale(s.denominator)::text AS denominator,
           s.reporters_included AS included, s.reporters_expected AS expected, s.is_illustrative AS illustrative
      FROM series_point s JOIN indicator i ON i.id = s.indicator_id
     ORDER BY 1, 2, 3, 4`;
}

type Point = {
  readonly rule: AggregationRule;
  readonly place: string;
  readonly category: string;
  readonly period: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly included: number;
};

type Approved = Omit<Point, "included"> & { readonly reporter: string };

/** The same points by the rule in words, from the approved values in the order in which they were recorded. */
async function pointsInWords() {
  const values = await db().$queryRaw<Approved[]>`
    SELECT i.code AS rule, o.place_code AS place, o.category_key AS category, o.period_key AS period,
           o.stakeholder_id::text AS reporter, trim_scale(o.value)::text AS value,
           trim_scale(o.numerator)::text AS numerator, trim_scale(o.denominator)::text AS denominator
      FROM observation o JOIN report r ON r.id = o.report_id JOIN indicator i ON i.id = o.indicator_id
     WHERE r.state = 'approved' AND o.availability = 'reported'
     ORDER BY o.recorded_at, o.id`;
  const cells = new Map<string, { of: Approved; place: string; values: Approved[] }>();
  for (const one of values) {
    const whole = values.some(
      (other) =>
        other.place === "" &&
        other.rule === one.rule &&
        other.category === one.category &&
        other.period === one.period,
    );
    const together = one.place !== "" && one.rule !== "none" && !whole ? [""] : [];
    for (const place of [one.place, ...together]) {
      const key = [one.rule, place, one.category, one.period].join("\n");
      const cell = cells.get(key) ?? { of: one, place, values: [] };
      cell.values.push(one);
      cells.set(key, cell);
    }
  }
  return [...cells.values()].flatMap(({ of, place, values: own }) => {
    if (of.rule === "none" && place === "" && own.length > 1) return [];
    const included = new Set(own.map(({ reporter }) => reporter)).size;
    const { value: rolled } = rollUp(of.rule, quotientFactor("percent", null), own);
    return [
      { rule: of.rule, place, category: of.category, period: of.period, value: rolled, included },
    ];
  });
}

const rounded = (text: string | null) => text && exact(text).toDecimalPlaces(12).toFixed();
const named = (one: Omit<Point, "numerator" | "denominator">) =>
  [one.rule, one.place, one.category, one.period, rounded(one.value), one.included].join(" ");

describe("M9: the roll-up is kept up to date", () => {
  it("M9, M7: after any history, what was kept up equals a full rebuild, row for row, and the rule in words", async () => {
    let [taken, compared] = [0, 0];
    await fc.assert(
      fc.asyncProperty(histories, async ([rules, opening, history]) => {
        await emptied();
        for (const step of opening) taken += Number(await take(rules, step));
        for (const stakeholder of stakeholders) await submitAll(known(stakeholder));
        const submitted = await db().report.findMany({ where: { state: "submitted" } });
        await run(approveReports, scope, { reportIds: submitted.map(({ id }) => id) });
        for (const step of history) taken += Number(await take(rules, step));
        const kept = await points();
        compared += kept.length;
        await db().$transaction((tx) => rebuildSeries(tx, scope.initiativeId, new Date()));
        expect(kept).toEqual(await points());
        const words = (await pointsInWords()).filter(({ rule }) => rule !== "none");
        const stored = kept.filter(({ rule }) => rule !== "none");
        expect(stored.map(named).sort()).toEqual(words.map(named).sort());
      }),
      { numRuns: 15, seed: 20261125 },
    );
    expect(taken).toBeGreaterThan(180);
    expect(compared).toBeGreaterThan(150);
  }, 120_000);

  it("M9: two approvals of one period at the same time leave both of their values in the sum", async () => {
    await emptied();
    const ids: string[] = [];
    for (const stakeholder of stakeholders) {
      const recorded = await run(recordObservations, scope, {
        stakeholderId: known(stakeholder),
        cells: [{ indicatorId: known("sum"), periodKey: "2021", value: "5" }],
      });
      if (!recorded.ok) throw new Error(JSON.stringify(recorded));
      ids.push(...recorded.value.reportIds);
      const stakeholderId = known(stakeholder);
      await run(submitReports, scope, { stakeholderId, reportIds: recorded.value.reportIds });
    }
    const replies = await Promise.all(
      ids.map((id) => run(approveReports, scope, { reportIds: [id] })),
    );
    expect(replies.every(({ ok }) => ok)).toBe(true);
    expect(await points()).toMatchObject([{ place: "", value: "15", included: 3 }]);
  });
});
