import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { demo } from "@tests/support/demo";
import { givenLink } from "@tests/support/reporting-link";
import { describe, expect, it } from "vitest";
import { recordObservations } from "@/features/measurement/commands/record-observations";
import { submitReports } from "@/features/measurement/commands/submit-reports";
import { keepTypedValues } from "@/features/measurement/reporting-link/commands/keep-typed-values";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

const typed = {
  ...{ value: "", numerator: "12o", denominator: "90" },
  ...{ notAvailableReason: "", note: "", source: "" },
};

describe("M6: a named person by link", () => {
  givenDatabase("demonstrationName");

  const cellOf = async (code: string, periodKey = "2015/16") => {
    const { id: indicatorId } = await demo.indicator(code);
    return { indicatorId, periodKey, numerator: "120", denominator: "900" };
  };

  it("finds again what could not be taken; a member has no such place", async () => {
    const { scope, id } = await givenLink();
    const { indicatorId } = await cellOf("ABS");
    const problem = { path: "numerator", key: "not_a_number" };
    const rows = [{ indicatorId, placeCode: "", categoryKey: "", typed, problem }];
    expect(await run(keepTypedValues, scope, { rows })).toEqual({ ok: true, value: { kept: 1 } });
    const link = await db().reportingLink.findFirstOrThrow({ where: { id } });
    expect([link.kept, link.usedAt]).toEqual([rows, expect.any(Date)]);
    const { after } = await db().auditEvent.findFirstOrThrow({
      where: { action: "typed_values.keep", reportingLinkId: id },
    });
    expect(after).toEqual({ kept: 1 });
    for (const member of ["lead", "partner", "contributor"] as const) {
      expect(await run(keepTypedValues, await scopeOf(member), { rows })).toEqual({
        ok: false,
        refusal: { kind: "forbidden", key: "typed_values.keep" },
      });
    }
  });

  it("T5: records and submits as itself, and the record says that it was this person by link", async () => {
    const { scope, id, stakeholderId } = await givenLink();
    const cells = [await cellOf("ABS")];
    const recorded = await run(recordObservations, scope, { stakeholderId, cells });
    if (!recorded.ok) throw new Error(JSON.stringify(recorded.refusal));
    const { reportIds } = recorded.value;
    expect(await run(submitReports, scope, { stakeholderId, reportIds })).toMatchObject({
      ok: true,
    });
    const observation = await db().observation.findFirstOrThrow({
      where: { reportId: reportIds[0] ?? "" },
      select: { recordedByLinkId: true, recordedByMemberId: true, recordedByLink: true },
    });
    expect([observation.recordedByMemberId, observation.recordedByLink?.personName]).toEqual([
      null,
      "Nora Vance",
    ]);
    const report = await db().report.findFirstOrThrow({ where: { id: reportIds[0] ?? "" } });
    expect([report.state, report.submittedByLinkId, report.submittedByMemberId]).toEqual([
      ...["submitted", id],
      null,
    ]);
    const audit = await db().auditEvent.findMany({
      where: { reportingLinkId: id },
      orderBy: { id: "asc" },
      select: { action: true, actingAs: true, userId: true, memberId: true, origin: true },
    });
    const by = { actingAs: "named_reporter", userId: null, memberId: null, origin: "web" };
    expect(audit).toEqual([
      { action: "observation.record", ...by },
      { action: "report.submit", ...by },
    ]);
  });

  it("cannot change what it has handed in, until it comes back", async () => {
    const { scope, stakeholderId } = await givenLink();
    const cells = [{ ...(await cellOf("ABS")), numerator: "121" }];
    const write = () => run(recordObservations, scope, { stakeholderId, cells });
    expect(await write()).toEqual({
      ok: false,
      refusal: { kind: "conflict", key: "report_not_writable" },
    });
    const { id: indicatorId } = await demo.indicator("ABS");
    await db().report.updateMany({
      where: { stakeholderId, indicatorId, periodKey: "2015/16" },
      data: { state: "returned", returnNote: "Is it so?" },
    });
    expect(await write()).toMatchObject({ ok: true, value: { changed: 1 } });
    // Who wrote the value before stands in its revision.
    const revision = await db().observationRevision.findFirstOrThrow({
      where: { observation: { stakeholderId, indicatorId, periodKey: "2015/16" } },
    });
    expect(revision.recordedByLinkId).toEqual(expect.any(String));
  });

  it("writes for no other period, not even for an open one, and for no other stakeholder", async () => {
    const { scope, stakeholderId } = await givenLink("COV");
    const { id: other } = await demo.stakeholder("CPS");
    const before = await db().observation.count();
    const tries = [
      { stakeholderId, cells: [await cellOf("PSE-COV", "2015")] },
      { stakeholderId, cells: [await cellOf("KR-COV"), await cellOf("PSE-COV", "2015")] },
      { stakeholderId, cells: [await cellOf("KR-COV", "2014/15")] },
      { stakeholderId: other, cells: [await cellOf("KR-CPS")] },
    ];
    for (const input of tries) {
      expect(await run(recordObservations, scope, input)).toEqual({
        ok: false,
        refusal: { kind: "forbidden", key: "observation.record" },
      });
    }
    const report = await demo.report("draft", "CPS");
    const foreign = { stakeholderId: other, reportIds: [report.id] };
    expect(await run(submitReports, scope, foreign)).toMatchObject({
      refusal: { kind: "forbidden" },
    });
    expect(await run(submitReports, scope, { ...foreign, stakeholderId })).toMatchObject({
      refusal: { kind: "not_found" },
    });
    expect(await db().observation.count()).toBe(before);
  });

  it("W7: meets the same gate as everybody: assigned, agreed, and the period open or with an exception", async () => {
    const { scope, stakeholderId } = await givenLink();
    const notAsked = { stakeholderId, cells: [{ ...(await cellOf("READ4")), value: "50" }] };
    const { numerator: _n, denominator: _d, ...bare } = notAsked.cells[0] ?? {};
    expect(await run(recordObservations, scope, { stakeholderId, cells: [bare] })).toMatchObject({
      refusal: { kind: "gate_closed" },
    });
    const { id } = await demo.period("2015/16");
    await db().reportingPeriod.updateMany({ where: { id }, data: { state: "locked" } });
    const cells = [await cellOf("KR-NEW")];
    expect(await run(recordObservations, scope, { stakeholderId, cells })).toMatchObject({
      refusal: { kind: "gate_closed" },
    });
    await db().reportingPeriod.updateMany({ where: { id }, data: { state: "open" } });
    expect(await run(recordObservations, scope, { stakeholderId, cells })).toMatchObject({
      ok: true,
    });
  });
});
