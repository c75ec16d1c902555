import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { demo } from "@tests/support/demo";
import { afterTheMail, givenPostOffice } from "@tests/support/post-office";
import { givenLink } from "@tests/support/reporting-link";
import { beforeEach, describe, expect, it } from "vitest";
import { recordObservations } from "@/features/measurement/commands/record-observations";
import { returnReport } from "@/features/measurement/commands/return-report";
import { submitReports } from "@/features/measurement/commands/submit-reports";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

const office = givenPostOffice();
const note = "Is 120 the number of all?\nPlease look again.";

describe("M6: a report that comes back is mailed to who handed it in", () => {
  givenDatabase("demonstrationName");
  beforeEach(() => {
    office.letters.length = 0;
    office.refuse = () => null;
  });

  const giveBack = async (reportId: string) => {
    const reply = await run(returnReport, await scopeOf("lead"), { reportId, note });
    expect(reply).toMatchObject({ ok: true });
  };

  /** Newport's clerk hands in by link; the backbone sends it back. */
  const byLink = async () => {
    const link = await givenLink();
    const { stakeholderId, scope } = link;
    const { id: indicatorId } = await demo.indicator("ABS");
    await db().report.deleteMany({ where: { stakeholderId, observations: { none: {} } } });
    await db().report.updateMany({
      where: { stakeholderId, indicatorId, periodKey: "2015/16" },
      data: { state: "draft" },
    });
    const cell = { indicatorId, periodKey: "2015/16", numerator: "120", denominator: "900" };
    const recorded = await run(recordObservations, scope, { stakeholderId, cells: [cell] });
    if (!recorded.ok) throw new Error(JSON.stringify(recorded.refusal));
    const { reportIds } = recorded.value;
    const handedIn = await run(submitReports, scope, { stakeholderId, reportIds });
    expect(handedIn).toMatchObject({ ok: true });
    await afterTheMail();
    office.letters.length = 0;
    return { ...link, reportId: reportIds[0] ?? "" };
  };

  it("to the named person, with the note and the same link", async () => {
    const { token, reportId } = await byLink();
    await giveBack(reportId);
    await afterTheMail();
    const [letter, ...more] = office.letters;
    expect(more).toEqual([]);
    expect(letter?.to.value).toEqual([{ name: "Nora Vance", address: "nora.vance@example.org" }]);
    expect(letter?.subject).toMatch(/: please look again at .+, 2015\/16$/);
    expect(letter?.text).toContain("> Is 120 the number of all?\n> Please look again.");
    expect(letter?.text).toContain(`/report/${token}`);
    expect(letter?.replyTo?.text).toContain("ruth.alder@example.org");
  });

  it("without a link where it has expired, and not at all where it was revoked", async () => {
    const first = await byLink();
    await db().reportingLink.updateMany({
      where: { id: first.id },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    await giveBack(first.reportId);
    await afterTheMail();
    expect(office.letters.map(({ text }) => text.includes("/report/"))).toEqual([false]);
    expect(office.letters[0]?.text).toContain("Your link has ended.");
    const second = await byLink();
    await db().reportingLink.updateMany({
      where: { id: second.id },
      data: { revokedAt: new Date() },
    });
    await giveBack(second.reportId);
    await afterTheMail();
    expect(office.letters).toEqual([]);
  });

  it("to a member, with the way to the entry grid; not to somebody who sends back its own", async () => {
    const { id: stakeholderId } = await demo.stakeholder("CPS");
    const own = await demo.report("draft", "CPS");
    const input = { stakeholderId, reportIds: [own.id] };
    expect(await run(submitReports, await scopeOf("partner"), input)).toMatchObject({ ok: true });
    await giveBack(own.id);
    await afterTheMail();
    expect(office.letters.map(({ to }) => to.value[0]?.address)).toEqual([
      "marcus.bell@example.org",
    ]);
    expect(office.letters[0]?.text).toMatch(
      /\/w\/strive-cincinnati\/measurement\/report\?period=201/,
    );
    office.letters.length = 0;
    expect(await run(submitReports, await scopeOf("lead"), input)).toMatchObject({ ok: true });
    await giveBack(own.id);
    await afterTheMail();
    expect(office.letters).toEqual([]);
  });

  it("once, though the mail server was away at first; what was handed in again meanwhile is not mailed", async () => {
    const { reportId, scope, stakeholderId } = await byLink();
    office.refuse = () => ({ code: 451, says: "come again" });
    await giveBack(reportId);
    await afterTheMail();
    expect(office.letters).toEqual([]);
    const waiting = () => db().$queryRaw<unknown[]>`
      SELECT last_error FROM graphile_worker._private_jobs WHERE attempts > 0`;
    expect(await waiting()).toHaveLength(1);
    office.refuse = () => null;
    const again = () => db().$executeRaw`
      UPDATE graphile_worker._private_jobs SET run_at = now(), attempts = 0`;
    await again();
    await afterTheMail();
    expect(office.letters).toHaveLength(1);
    expect(await waiting()).toEqual([]);
    const input = { stakeholderId, reportIds: [reportId] };
    expect(await run(submitReports, scope, input)).toMatchObject({ ok: true });
    office.letters.length = 0;
    await giveBack(reportId);
    expect(await run(submitReports, scope, input)).toMatchObject({ ok: true });
    await afterTheMail();
    expect(office.letters).toEqual([]);
  });
});
