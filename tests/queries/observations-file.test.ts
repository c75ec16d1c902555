import { cast, home, scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { demo } from "@tests/support/demo";
import { imports } from "@tests/support/imports";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { recordObservations } from "@/features/measurement/commands/record-observations";
import {
  findObservationsSheet,
  getObservationsFile,
} from "@/features/measurement/export/queries/observations-file";
import { readImportFile } from "@/features/measurement/import/commands/read-import-file";
import { getFileMapping } from "@/features/measurement/source-file/queries/file-mapping";
import { jobs } from "@/jobs";
import { findInitiativeScope, type InitiativeScope } from "@/platform/access/scope";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";
import { doWaitingJobs } from "@/platform/jobs";
import { workbookOf } from "@/platform/spreadsheet/write-workbook";

/** The backbone leads of the demo initiatives. */
const leads = [
  [home ?? "", cast.lead],
  ["resilient-new-orleans", cast.foreign],
  ["end-malaria", "amara.diallo@example.org"],
] as const;

async function leadScope(slug: string, email: string): Promise<InitiativeScope> {
  const { id } = await db().user.findFirstOrThrow({ where: { email } });
  const scope = await findInitiativeScope({ userId: id }, slug, "system");
  if (!scope) throw new Error(`${email} is no member of ${slug}`);
  return scope;
}

async function exported(scope: InitiativeScope, filter = {}): Promise<string> {
  let text = "";
  for await (const piece of await getObservationsFile(scope, filter)) text += piece;
  return text;
}

/** Leaves of an initiative all but its values: a twin that knows the same and holds nothing. */
async function empty(initiativeId: string): Promise<void> {
  await db().$transaction([
    db().$executeRaw`DELETE FROM comment WHERE initiative_id = ${initiativeId}::uuid`,
    db().$executeRaw`DELETE FROM observation_revision WHERE initiative_id = ${initiativeId}::uuid`,
    db().$executeRaw`DELETE FROM observation WHERE initiative_id = ${initiativeId}::uuid`,
    db().$executeRaw`DELETE FROM series_point WHERE initiative_id = ${initiativeId}::uuid`,
    db().$executeRaw`UPDATE report SET state = 'draft' WHERE initiative_id = ${initiativeId}::uuid`,
    db()
      .$executeRaw`UPDATE reporting_period SET state = 'open' WHERE initiative_id = ${initiativeId}::uuid`,
  ]);
}

describe("The file of all values", () => {
  givenDatabase("demonstrationName");

  it.each(leads)(
    "of %s changes nothing when it is imported, also where periods are locked",
    async (slug, email) => {
      const scope = await leadScope(slug, email);
      const file = await exported(scope);
      const rows = file.trim().split("\n").length - 1;
      expect(rows).toBeGreaterThan(30);
      const key = await imports.imported(file, scope);
      expect(await imports.run(key)).toMatchObject({
        ...{ state: "imported", createdCount: 0, changedCount: 0, refusedCount: 0 },
        unchangedCount: rows,
      });
      expect(await exported(scope)).toBe(file);
    },
  );

  it("shows drafts to the backbone and to whose they are, and what counts to everybody", async () => {
    const all = (await exported(await scopeOf("lead"))).split("\n");
    const own = (await exported(await scopeOf("partner"))).split("\n");
    const public_ = (await exported(await scopeOf("observer"))).split("\n");
    const drafts = all.filter((line) => !public_.includes(line));
    expect(drafts.length).toBeGreaterThan(0);
    expect(public_.every((line) => all.includes(line))).toBe(true);
    const seen = drafts.filter((line) => own.includes(line));
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.every((line) => line.split(",")[2] === "CPS")).toBe(true);
  });

  it("M2: tells a zero, a reason and nothing apart, leaves out what was taken back, and holds no formula", async () => {
    const { id: indicatorId } = await demo.indicator("MATH8");
    const { id: stakeholderId } = await demo.stakeholder("CPS");
    const partner = await scopeOf("partner");
    const filter = { indicator: "MATH8", period: "2015/16" };
    const nothing = await exported(partner, filter);
    const key = await imports.imported("indicator,period,reporter,value\nMATH8,2015/16,CPS,5\n");
    expect(await exported(partner, filter)).toBe(`${nothing}MATH8,2015/16,CPS,,,5,,,,,,%,1\n`);
    await imports.undone(key);
    expect(await exported(partner, filter)).toBe(nothing);
    const cells = [
      { placeCode: "", value: "0", note: '=HYPERLINK("http://x","y")\nsecond line' },
      { placeCode: "CIN", notAvailableReason: "-lost, in a flood" },
    ].map((cell) => ({ indicatorId, periodKey: "2015/16", ...cell }));
    const reply = await run(recordObservations, partner, { stakeholderId, cells });
    expect(reply).toMatchObject({ ok: true });
    const file = await exported(partner, filter);
    expect(file.split("\n").slice(1, -1)).toEqual([
      `MATH8,2015/16,CPS,,,0,,,,"'=HYPERLINK(""http://x"",""y"")`,
      'second line",,%,1',
      `MATH8,2015/16,CPS,CIN,,,,,"'-lost, in a flood",,,%,1`,
    ]);
    expect(await imports.run(await imports.read(file))).toMatchObject({ unchangedCount: 2 });
  });

  it("W12: says by which definition and in which unit each value stands, before a break as after it", async () => {
    const { id: indicatorId, initiativeId } = await demo.indicator("TUT");
    await db().seriesBreak.updateMany({
      where: { initiativeId, indicatorId },
      data: { unitBefore: "children" },
    });
    const lines = (await exported(await scopeOf("lead"), { indicator: "TUT" })).split("\n");
    expect(lines[0]?.split(",").slice(-2)).toEqual(["unit", "definition"]);
    const told = lines.slice(1, -1).map((line) => {
      const cells = line.split(",");
      return [cells[1], ...cells.slice(-2)].join(" ");
    });
    expect([...new Set(told)]).toEqual([
      ...["2010/11 children 1", "2011/12 children 1", "2012/13 pupils 2", "2013/14 pupils 2"],
      ...["2014/15 pupils 2", "2015/16 pupils 2"],
    ]);
  });

  it("as a workbook holds the same cells: numbers as numbers where they are exact, periods as text", async () => {
    const scope = await scopeOf("lead");
    const rows = (await findObservationsSheet(scope, {})) ?? [];
    const bytes = await workbookOf(rows, "observations", [5, 6, 7]);
    const [sheet] = await readXlsxFile(Buffer.from(bytes));
    const read = sheet?.data ?? [];
    expect(read.length).toBe(rows.length);
    const cells = read.map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
    expect(cells).toEqual(rows.map((row) => row.slice(0, cells[0]?.length)));
    expect(typeof read[1]?.[5]).toBe("number");
    expect(typeof read[1]?.[1]).toBe("string");
  });

  it("as a workbook is taken in again as it is, without a mapping", async () => {
    const scope = await scopeOf("lead");
    const rows = (await findObservationsSheet(scope, {})) ?? [];
    const key = await imports.uploaded(await workbookOf(rows, "observations", [5, 6, 7]), scope);
    const reasons = { notAvailable: "not available", suppressed: "held back" };
    const mapping = await getFileMapping(scope, { ...key, reasons });
    const reading = mapping.kind === "table" ? mapping.reading : { kind: mapping.kind };
    expect(reading).toEqual({ kind: "tidy" });
    expect(await run(readImportFile, scope, { ...key, reading })).toMatchObject({ ok: true });
    await doWaitingJobs(jobs);
    expect(await imports.refusals(key)).toEqual([]);
    expect(await imports.run(key)).toMatchObject({
      ...{ state: "read", createdCount: 0, changedCount: 0, unchangedCount: rows.length - 1 },
    });
  });

  it.each(leads)(
    "of %s comes out of an empty twin byte for byte as it went in",
    async (slug, email) => {
      const scope = await leadScope(slug, email);
      const file = await exported(scope);
      await empty(scope.initiativeId);
      expect((await exported(scope)).trim().split("\n")).toHaveLength(1);
      const key = await imports.imported(file, scope);
      const done = await imports.run(key);
      expect([done.state, done.refusedCount, await imports.refusals(key)]).toEqual([
        ...["imported", 0, []],
      ]);
      expect(await exported(scope)).toBe(file);
    },
  );
});
