import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { demo } from "@tests/support/demo";
import { givenLink } from "@tests/support/reporting-link";
import { describe, expect, it } from "vitest";
import { POST } from "@/app/(account)/report/send/route";
import { returnReport } from "@/features/measurement/commands/return-report";
import { revokeReportingLink } from "@/features/measurement/reporting-link/commands/revoke-reporting-link";
import { getMailedReport } from "@/features/measurement/reporting-link/queries/mailed-report";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";
import { countUse } from "@/platform/rate-limit";

type Link = Awaited<ReturnType<typeof givenLink>>;
type Typed = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The form as a browser without a script sends it: every row of the page, with what was typed into some. */
async function formOf({ scope, token }: Link, typed: Typed, intent: "save" | "submit") {
  const { rows } = await getMailedReport(scope, null);
  const form = new URLSearchParams({ token, intent });
  for (const [index, row] of rows.entries()) {
    const { indicatorId, placeCode, categoryKey, question } = row;
    const hidden = { indicatorId, placeCode, categoryKey, asked: question?.value ?? "" };
    // The rows of the whole, by the code of their indicator; the groups stay as they are.
    const own = categoryKey === "" ? typed[row.code] : undefined;
    for (const [box, text] of Object.entries({ ...hidden, ...row.typed, ...own }))
      form.set(`cells.${index}.${box}`, text);
  }
  return form;
}

async function send(form: URLSearchParams): Promise<string> {
  const request = new Request("http://127.0.0.1:3000/report/send", {
    ...{ method: "POST", body: form.toString() },
    headers: { "content-type": "application/x-www-form-urlencoded", origin: "null" },
  });
  const answer = await POST(request, { params: Promise.resolve({}) });
  expect([answer.status, answer.headers.get("referrer-policy")]).toEqual([303, "no-referrer"]);
  return answer.headers.get("location") ?? "";
}

const press = async (link: Link, typed: Typed, intent: "save" | "submit" = "submit") =>
  (await send(await formOf(link, typed, intent))).replace(link.token, "…");

const states = async (stakeholderId: string) =>
  (
    await db().report.findMany({
      where: { stakeholderId, periodKey: "2015/16" },
      select: { state: true, indicator: { select: { code: true } } },
      orderBy: { indicator: { code: "asc" } },
    })
  ).map(({ state, indicator }) => `${indicator.code} ${state}`);

describe("M6: the form behind a reporting link, without a script", () => {
  givenDatabase("demonstrationName");

  it("says of each row what is wrong with it, and of the others that they were not saved", async () => {
    const link = await givenLink();
    const typed = {
      ABS: { notAvailableReason: "x".repeat(501) },
      PREK: { notAvailableReason: "Not counted this year" },
    };
    const before = await db().observation.count();
    expect(await press(link, typed, "save")).toBe("/report/…?outcome=mistakes#summary");
    const { rows } = await getMailedReport(link.scope, null);
    const problems = rows.flatMap(({ code, problem, typed: { notAvailableReason } }) =>
      problem ? [[code, notAvailableReason.length, problem]] : [],
    );
    expect(problems).toEqual([
      ["ABS", 501, { path: "notAvailableReason", key: "too_large" }],
      ["PREK", 21, { path: "value", key: "not_saved" }],
    ]);
    expect(await db().observation.count()).toBe(before);
  });

  it("keeps what was typed and cannot be taken, saves the rest, and hands in once all is right", async () => {
    const link = await givenLink();
    const typed = {
      ABS: { numerator: "12o", denominator: "900" },
      PREK: { notAvailableReason: "Not counted this year" },
    };
    expect(await press(link, typed)).toBe("/report/…?outcome=mistakes#summary");
    expect(await states(link.stakeholderId)).toEqual(["PREK draft"]);
    const { rows } = await getMailedReport(link.scope, null);
    const absent = rows.find(({ code, categoryKey }) => code === "ABS" && categoryKey === "");
    expect([absent?.typed.numerator, absent?.typed.denominator, absent?.problem]).toEqual([
      ...["12o", "900"],
      { path: "numerator", key: "not_a_number" },
    ]);
    const mended = { ABS: { numerator: "120", denominator: "900", note: "A hard winter" } };
    expect(await press(link, mended, "save")).toBe("/report/…?outcome=saved#summary");
    expect(await states(link.stakeholderId)).toEqual(["ABS draft", "PREK draft"]);
    expect(await press(link, {})).toBe("/report/…?outcome=sent#summary");
    expect(await states(link.stakeholderId)).toEqual(["ABS submitted", "PREK submitted"]);
    const view = await getMailedReport(link.scope, null);
    expect(view.sent.map(({ name }) => name)).toHaveLength(2);
    expect(view.rows.every(({ code }) => code === "KR-NEW")).toBe(true);
  });

  it("may be used again: for what is still asked, and for what comes back; not for what was handed in", async () => {
    const link = await givenLink();
    const { id: indicatorId } = await demo.indicator("ABS");
    const { id: reportId } = await db().report.findFirstOrThrow({
      where: { indicatorId, stakeholderId: link.stakeholderId, periodKey: "2015/16" },
    });
    // A form from before is sent once more: nothing that was handed in is touched.
    const old = new URLSearchParams({ token: link.token, intent: "submit" });
    for (const [box, text] of Object.entries({ indicatorId, numerator: "1", denominator: "2" }))
      old.set(`cells.0.${box}`, text);
    expect((await send(old)).replace(link.token, "…")).toBe("/report/…?outcome=empty#summary");
    const note = "Please look at the denominator.";
    const returned = await run(returnReport, await scopeOf("lead"), { reportId, note });
    expect(returned).toMatchObject({ ok: true });
    const view = await getMailedReport(link.scope, null);
    expect(view.returned).toEqual([{ name: expect.any(String), note }]);
    const again = { ABS: { numerator: "121", denominator: "900", note: "Counted again" } };
    expect(await press(link, again)).toBe("/report/…?outcome=sent#summary");
    expect(await states(link.stakeholderId)).toEqual(["ABS submitted", "PREK submitted"]);
  });

  it("M5: asks once about a value that jumps away from its history, and takes it when it is handed in again", async () => {
    const link = await givenLink("CPS");
    const jump = { ACT: { value: "30", note: "" } };
    expect(await press(link, jump)).toBe("/report/…?outcome=questions#summary");
    const asked = (await getMailedReport(link.scope, null)).rows.filter(
      ({ question }) => question !== null,
    );
    expect(
      asked.map(({ code, question }) => [code, question?.value, question?.finding.kind]),
    ).toEqual([["ACT", "30", "jump"]]);
    expect(await states(link.stakeholderId)).toContain("ACT returned");
    expect(await press(link, {})).toBe("/report/…?outcome=sent#summary");
    expect(await states(link.stakeholderId)).toContain("ACT submitted");
  });

  it("shows and says nothing of the initiative but this stakeholder's own numbers for what is asked", async () => {
    const { scope, stakeholderId } = await givenLink();
    const view = await getMailedReport(scope, null);
    const asked = await db().reporter.findMany({
      where: { stakeholderId, endedAt: null, indicator: { frequency: "school_year" } },
      select: { indicatorId: true },
    });
    const own = new Set([stakeholderId, ...asked.map(({ indicatorId }) => indicatorId)]);
    const reports = await db().report.findMany({ where: { stakeholderId }, select: { id: true } });
    for (const { id } of reports) own.add(id);
    const seen = JSON.stringify(view).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.filter((id) => !own.has(id))).toEqual([]);
  });

  it("opens nothing for a secret that is unknown, expired or revoked, and says the same of all three", async () => {
    const link = await givenLink();
    const form = await formOf(link, { "KR-NEW": { value: "55" } }, "submit");
    const before = await db().observation.count();
    await run(revokeReportingLink, await scopeOf("lead"), { reportingLinkId: link.id });
    expect(await send(form)).toBe(`/report/${link.token}`);
    const other = await givenLink();
    await db().reportingLink.updateMany({
      where: { id: other.id },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    form.set("token", other.token);
    expect(await send(form)).toBe(`/report/${other.token}`);
    form.set("token", "x".repeat(43));
    expect(await send(form)).toBe(`/report/${"x".repeat(43)}`);
    for (const token of ["", "../../sign-in", "//evil.example", `${link.token}\r\nx: y`]) {
      form.set("token", token);
      expect(await send(form)).toBe("/report/unknown");
    }
    expect(await db().observation.count()).toBe(before);
  });

  it("says that the period is closed, and takes nothing, once it is locked", async () => {
    const link = await givenLink();
    const form = await formOf(link, { "KR-NEW": { value: "55" } }, "submit");
    const { id } = await demo.period("2015/16");
    const lock = (state: "open" | "locked") =>
      db().reportingPeriod.updateMany({ where: { id }, data: { state } });
    await lock("locked");
    const before = await db().observation.count();
    expect(await send(form)).toBe(`/report/${link.token}?outcome=empty#summary`);
    const { isOpen, rows, sent } = await getMailedReport(link.scope, null);
    expect([isOpen, rows, sent]).toEqual([false, [], []]);
    expect(await db().observation.count()).toBe(before);
    await lock("open");
  });

  it("is limited: who presses all the time is told to wait, and nothing is changed", async () => {
    const link = await givenLink();
    const form = await formOf(link, { "KR-NEW": { value: "55" } }, "save");
    while ((await countUse("reporting-link", link.id)) === null);
    const before = await db().auditEvent.count();
    expect(await send(form)).toBe(`/report/${link.token}?outcome=wait`);
    expect(await db().auditEvent.count()).toBe(before);
  });

  it("takes no form that is none", async () => {
    const request = (type: string, body: string) =>
      new Request("http://127.0.0.1:3000/report/send", {
        ...{ method: "POST", body, headers: { "content-type": type } },
      });
    for (const [type, body] of [
      ["application/json", '{"token":"x"}'],
      ["multipart/form-data; boundary=x", "broken"],
      ["text/plain", "x".repeat(2_100_000)],
    ] as const) {
      const answer = await POST(request(type, body), { params: Promise.resolve({}) });
      expect([answer.status, answer.headers.get("location")]).toEqual([303, "/report/unknown"]);
    }
  });
});
