import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { imports } from "@tests/support/imports";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { approveReports } from "@/features/measurement/commands/approve-reports";
import { reopenReport } from "@/features/measurement/commands/reopen-report";
import { submitReports } from "@/features/measurement/commands/submit-reports";
import { getObservationsFile } from "@/features/measurement/export/queries/observations-file";
import { rebuildSeries } from "@/features/measurement/series/facts";
import type { InitiativeScope } from "@/platform/access/scope";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

const period = "2015/16";

type Cell = {
  readonly indicator: string;
  readonly reporter: string;
  readonly isQuotient: boolean;
  readonly categories: readonly string[];
};

/** What the demo initiative asks for in its open period: the indicators with their reporters and groups. */
async function askedCells(initiativeId: string): Promise<readonly Cell[]> {
  return db().$queryRaw<Cell[]>`
    SELECT i.code AS indicator, s.code AS reporter,
           i.value_kind IN ('percent', 'rate', 'ratio') AS "isQuotient",
           ARRAY(SELECT d.code || ':' || c.code FROM indicator_dimension x
                   JOIN dimension d ON d.initiative_id = x.initiative_id AND d.id = x.dimension_id
                   JOIN category c ON c.initiative_id = d.initiative_id AND c.dimension_id = d.id
                  WHERE x.initiative_id = i.initiative_id AND x.indicator_id = i.id
                  ORDER BY 1) AS categories
      FROM indicator i
      JOIN reporter w ON w.initiative_id = i.initiative_id AND w.indicator_id = i.id AND w.ended_at IS NULL
      JOIN stakeholder s ON s.initiative_id = w.initiative_id AND s.id = w.stakeholder_id
     WHERE i.initiative_id = ${initiativeId}::uuid AND i.state = 'agreed'
     ORDER BY 1, 2 LIMIT 8`;
}

const head =
  "indicator,period,reporter,place,category,value,numerator,denominator,not_available_reason,note\n";

/** A row a person might send: mostly good, sometimes with something no import takes. */
function rowOf(cells: readonly Cell[], places: readonly string[]): fc.Arbitrary<string> {
  return fc
    .record({
      cell: fc.constantFrom(...cells),
      place: fc.constantFrom(...places),
      pick: fc.nat(20),
      whole: fc.integer({ min: 10, max: 60 }),
      part: fc.nat(9),
      kind: fc.constantFrom("good", "good", "good", "good", "not_available", "bad"),
      note: fc.constantFrom("", "", "=1+1", "it, 'said'"),
    })
    .map(({ cell, place, pick, whole, part, kind, note }) => {
      const category =
        pick > 10 ? (cell.categories[pick % (cell.categories.length || 1)] ?? "") : "";
      const value = cell.isQuotient ? ["", String(part), String(whole)] : [String(part), "", ""];
      const figures = {
        good: [...value, ""],
        not_available: ["", "", "", "lost"],
        bad: ["x", "", "", ""],
      };
      const text = [
        cell.indicator,
        period,
        cell.reporter,
        place,
        category,
        ...figures[kind as "good"],
        note,
      ];
      return text.map((part_) => `"${part_.replaceAll('"', '""')}"`).join(",");
    });
}

/** All that an import may change, without the instants and the names of runs, which tell two imports apart. */
async function standing(initiativeId: string): Promise<unknown> {
  return db().$queryRaw`
    SELECT (SELECT json_agg(x ORDER BY x.id) FROM (
              SELECT id, revision, availability, value, numerator, denominator,
                     not_available_reason, note, source, report_id, import_run_id, recorded_at
                FROM observation WHERE initiative_id = ${initiativeId}::uuid) x) AS observations,
           (SELECT json_agg(x ORDER BY x.id) FROM (
              SELECT id, observation_id, revision, value, availability FROM observation_revision
               WHERE initiative_id = ${initiativeId}::uuid) x) AS revisions,
           (SELECT json_agg(x ORDER BY x.id) FROM (
              SELECT id, state, version FROM report
               WHERE initiative_id = ${initiativeId}::uuid) x) AS reports`;
}

async function points(tx: Pick<ReturnType<typeof db>, "seriesPoint">, initiativeId: string) {
  const rows = await tx.seriesPoint.findMany({
    where: { initiativeId },
    omit: { updatedAt: true },
    orderBy: [
      ...[{ indicatorId: "asc" as const }, { periodKey: "asc" as const }],
      ...[{ placeCode: "asc" as const }, { categoryKey: "asc" as const }],
    ],
  });
  const exact = (value: { toFixed: () => string } | null) => value?.toFixed() ?? null;
  return rows.map((row) => ({
    ...row,
    ...{ value: exact(row.value), numerator: exact(row.numerator) },
    denominator: exact(row.denominator),
  }));
}

class RolledBack extends Error {}

/** The roll-up as a whole rebuild would make it; nothing of the rebuild remains. */
async function rebuilt(initiativeId: string): Promise<unknown> {
  let made: unknown = null;
  await db()
    .$transaction(
      async (tx) => {
        await rebuildSeries(tx, initiativeId, new Date());
        made = await points(tx, initiativeId);
        throw new RolledBack();
      },
      { timeout: 60_000 },
    )
    .catch((failure: unknown) => {
      if (!(failure instanceof RolledBack)) throw failure;
    });
  return made;
}

async function exported(scope: InitiativeScope): Promise<string> {
  let text = "";
  for await (const piece of await getObservationsFile(scope, {})) text += piece;
  return text;
}

/** Opens every report of the period again, so that a run of steps does not begin where all is closed. */
async function opened(initiativeId: string): Promise<void> {
  await db().$transaction(
    async (tx) => {
      const where = { initiativeId, periodKey: period };
      await tx.report.updateMany({ where, data: { state: "draft", version: { increment: 1 } } });
      await rebuildSeries(tx, initiativeId, new Date());
    },
    { timeout: 60_000 },
  );
}

type Step = {
  readonly kind: "draft" | "submitted" | "approved" | "undo" | "approve" | "reopen";
  readonly rows: readonly string[];
  readonly which: number;
};

describe("Whatever is imported", () => {
  givenDatabase("demonstrationName");
  let scope: InitiativeScope;
  let rows: fc.Arbitrary<string>;

  beforeAll(async () => {
    scope = await scopeOf("lead");
    const places = (await db().place.findMany({ where: { initiativeId: scope.initiativeId } })).map(
      ({ code }) => code,
    );
    rows = rowOf(await askedCells(scope.initiativeId), places);
  });

  it("M4: twice is once", { timeout: 180_000 }, async () => {
    let written = 0;
    const files = fc.array(rows, { minLength: 1, maxLength: 40 });
    const become = fc.constantFrom("draft", "submitted", "approved");
    await fc.assert(
      fc.asyncProperty(files, become, async (lines, reportsBecome) => {
        const file = head + lines.join("\n");
        await opened(scope.initiativeId);
        const first = await imports.imported(file, scope, {
          reportsBecome: reportsBecome as "draft", // one of the three
        });
        const { createdCount, changedCount } = await imports.run(first);
        written += createdCount + changedCount;
        const once = await standing(scope.initiativeId);
        const again = await imports.imported(file, scope, { reportsBecome: "approved" });
        const twice = await imports.run(again);
        expect([twice.state, twice.createdCount, twice.changedCount]).toEqual(["imported", 0, 0]);
        expect(await standing(scope.initiativeId)).toEqual(once);
      }),
      { numRuns: 12, seed: 20 },
    );
    expect(written).toBeGreaterThan(50);
  });

  async function take(step: Step, done: { importRunId: string }[]): Promise<void> {
    const { initiativeId } = scope;
    const { kind, which } = step;
    if (kind === "draft" || kind === "submitted" || kind === "approved") {
      const file = head + step.rows.join("\n");
      done.push(await imports.imported(file, scope, { reportsBecome: kind }));
      return;
    }
    if (kind === "undo") {
      const [key] = done.splice(which % (done.length || 1), 1);
      if (key) await imports.undone(key, scope);
      return;
    }
    const reports = await db().report.findMany({
      where: { initiativeId, periodKey: period, state: kind === "reopen" ? "approved" : "draft" },
      orderBy: { id: "asc" },
    });
    const report = reports[which % (reports.length || 1)];
    if (!report) return;
    if (kind === "reopen") {
      await run(reopenReport, scope, { reportId: report.id, reason: "to look again" });
      return;
    }
    const { stakeholderId } = report;
    await run(submitReports, scope, { stakeholderId, reportIds: [report.id] });
    await run(approveReports, scope, { reportIds: [report.id] });
  }

  it("M9: the roll-up kept step by step is the one a rebuild makes, and the file of it changes nothing", {
    timeout: 240_000,
  }, async () => {
    const step: fc.Arbitrary<Step> = fc.record({
      kind: fc.constantFrom(
        "draft",
        "submitted",
        "approved",
        "approved",
        "undo",
        "undo",
        "approve",
        "reopen",
      ),
      rows: fc.array(rows, { minLength: 1, maxLength: 25 }),
      which: fc.nat(50),
    });
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 9 }), async (steps) => {
        const done: { importRunId: string }[] = [];
        await opened(scope.initiativeId);
        for (const one of steps) {
          await take(one, done);
          taken += 1;
          expect(await points(db(), scope.initiativeId)).toEqual(await rebuilt(scope.initiativeId));
        }
        const key = await imports.imported(await exported(scope), scope);
        expect(await imports.run(key)).toMatchObject({
          ...{ state: "imported", createdCount: 0, changedCount: 0, refusedCount: 0 },
        });
      }),
      { numRuns: 10, seed: 7 },
    );
    expect(taken).toBeGreaterThan(40);
    const { _sum } = await db().importRun.aggregate({
      where: { fileName: "report.csv" },
      _sum: { createdCount: true, changedCount: true },
    });
    const written = (_sum.createdCount ?? 0) + (_sum.changedCount ?? 0);
    expect(written).toBeGreaterThan(120);
    const undone = await db().importRun.count({ where: { state: "undone" } });
    expect(undone).toBeGreaterThan(5);
  });
});
