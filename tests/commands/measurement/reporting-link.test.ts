import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { demo } from "@tests/support/demo";
import { linkInput } from "@tests/support/reporting-link";
import { describe, expect, it } from "vitest";
import { makeReportingLink } from "@/features/measurement/reporting-link/commands/make-reporting-link";
import { findReportingScope } from "@/platform/access/scope";
import { setClock } from "@/platform/clock";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

describe("M6: a reporting link", () => {
  givenDatabase("demonstrationName");
  const make = async (member: "lead" | "partner", change: Record<string, unknown> = {}) =>
    run(makeReportingLink, await scopeOf(member), { ...(await linkInput()), ...change });

  it("is made by a partner lead for its own organization only", async () => {
    const { id: own } = await demo.stakeholder("CPS");
    expect(await make("partner", { stakeholderId: own })).toMatchObject({ ok: true });
    expect(await make("partner")).toMatchObject({ ok: false, refusal: { kind: "forbidden" } });
  });

  it("is made only for who is asked for something, and until a day to come that is not too far", async () => {
    const { id: asksNothing } = await demo.stakeholder("GCF");
    const problem = async (change: Record<string, unknown>) => {
      const reply = await make("lead", change);
      return reply.ok || reply.refusal.kind !== "invalid" ? reply : reply.refusal.problems;
    };
    expect(await problem({ stakeholderId: asksNothing })).toEqual([
      { path: "stakeholderId", key: "nothing_asked" },
    ]);
    expect(await problem({ untilOn: "2015-01-01" })).toEqual([
      { path: "untilOn", key: "deadline_past" },
    ]);
    expect(await problem({ untilOn: "2999-01-01" })).toEqual([
      { path: "untilOn", key: "link_too_long" },
    ]);
    expect(await problem({ email: "nora@example.org\nBcc: all@example.org" })).toEqual([
      { path: "email", key: "invalid_email" },
    ]);
  });

  it("is not made for a period that takes nothing", async () => {
    const { id: reportingPeriodId } = await demo.period("2014/15");
    expect(await make("lead", { reportingPeriodId })).toEqual({
      ok: false,
      refusal: { kind: "conflict", key: "period_takes_nothing" },
    });
  });

  it("T2: opens until its last day ends where the initiative is, and not a moment longer", async () => {
    const reply = await make("lead", { untilOn: new Date().toISOString().slice(0, 10) });
    if (!reply.ok) throw new Error(JSON.stringify(reply));
    const { expiresAt } = await db().reportingLink.findFirstOrThrow({
      where: { id: reply.value.id },
    });
    // New York's midnight is four or five hours after that of UTC.
    expect([4, 5]).toContain(expiresAt.getUTCHours());
    const opens = async (milliseconds: number) => {
      setClock(new Date(expiresAt.getTime() + milliseconds));
      const scope = await findReportingScope(reply.value.token, "web");
      setClock(null);
      return scope !== null;
    };
    expect([await opens(-1), await opens(0)]).toEqual([true, false]);
  });

  it("opens nothing once its stakeholder has left", async () => {
    const reply = await make("lead");
    if (!reply.ok) throw new Error(JSON.stringify(reply));
    const { id } = await demo.stakeholder("NEW");
    await db().stakeholder.updateMany({ where: { id }, data: { state: "left" } });
    expect(await findReportingScope(reply.value.token, "web")).toBeNull();
    await db().stakeholder.updateMany({ where: { id }, data: { state: "active" } });
    expect(await findReportingScope(reply.value.token, "web")).not.toBeNull();
    expect(await findReportingScope("x".repeat(43), "web")).toBeNull();
  });
});
