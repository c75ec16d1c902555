import { type CastMember, scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { demo } from "@tests/support/demo";
import { describe, expect, it } from "vitest";
import { approveReports } from "@/features/measurement/commands/approve-reports";
import { recordObservations } from "@/features/measurement/commands/record-observations";
import { reopenReport } from "@/features/measurement/commands/reopen-report";
import { returnReport } from "@/features/measurement/commands/return-report";
import { submitReports } from "@/features/measurement/commands/submit-reports";
import { getObservation } from "@/features/measurement/observation/queries/observation";
import { listValues } from "@/features/measurement/observation/queries/values";
import { getReview } from "@/features/measurement/queries/review";
import { NotFound } from "@/platform/access/query";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

async function done(reply: Promise<{ ok: boolean }>) {
  expect(await reply).toMatchObject({ ok: true });
}

async function math8() {
  const { id: indicatorId } = await demo.indicator("MATH8");
  const { id: stakeholderId } = await demo.stakeholder("CPS");
  return { indicatorId, stakeholderId, periodKey: "2015/16" };
}

const ofValue = async () =>
  db().observation.findFirstOrThrow({ where: { ...(await math8()), categoryKey: "" } });

describe("The history of a value", () => {
  givenDatabase("demonstrationName");

  it("T4: says who wrote what, when, by which way and why it came back, newest first", async () => {
    const { indicatorId, stakeholderId, periodKey } = await math8();
    const [partner, staff] = [await scopeOf("partner"), await scopeOf("staff")];
    const record = (value: string, note: string) =>
      done(
        run(recordObservations, partner, {
          ...{ stakeholderId, cells: [{ indicatorId, periodKey, value, note }] },
        }),
      );
    await record("72", "first count");
    const { reportId } = await ofValue();
    const own = { stakeholderId, reportIds: [reportId] };
    await done(run(submitReports, partner, own));
    await done(run(returnReport, staff, { reportId, note: "Which schools?" }));
    await record("70", "without the charter schools");
    await done(run(submitReports, partner, own));
    await done(run(approveReports, staff, { reportIds: [reportId] }));
    await done(run(reopenReport, staff, { reportId, reason: "A school was left out." }));
    const { events, state, earlier } = await getObservation(partner, {
      observationId: (await ofValue()).id,
    });
    expect([state, earlier]).toEqual(["draft", null]);
    expect(events.map(({ kind, person, value, note }) => [kind, person, value, note])).toEqual([
      ["reopen", "Tomas Reyes", null, "A school was left out."],
      ["approve", "Tomas Reyes", null, null],
      ["submit", "Marcus Bell", null, null],
      ["value", "Marcus Bell", "70", "without the charter schools"],
      ["return", "Tomas Reyes", null, "Which schools?"],
      ["submit", "Marcus Bell", null, null],
      ["value", "Marcus Bell", "72", "first count"],
    ]);
  });

  it("names the file a value came from", async () => {
    const imported = await db().observation.findFirstOrThrow({
      where: { stakeholderId: (await demo.stakeholder("CPS")).id, importRunId: { not: null } },
    });
    const { events } = await getObservation(await scopeOf("lead"), { observationId: imported.id });
    const written = events.filter(({ kind }) => kind === "value");
    expect(written.map(({ fileName, origin }) => [fileName?.endsWith(".csv"), origin])).toEqual([
      [true, "import"],
    ]);
  });

  it("is read by the backbone and by who reported it, and by nobody else", async () => {
    const { id: observationId } = await ofValue();
    for (const member of ["lead", "staff", "partner", "contributor"] as const) {
      expect((await getObservation(await scopeOf(member), { observationId })).id).toBe(
        observationId,
      );
    }
    for (const member of ["chair", "funder", "observer", "foreign"] as const) {
      await expect(getObservation(await scopeOf(member), { observationId })).rejects.toThrow(
        NotFound,
      );
    }
  });

  it("goes on where the part before ended", async () => {
    const { id } = await ofValue();
    await db().$executeRaw`INSERT INTO report_step (initiative_id, id, report_id, step, taken_at)
      SELECT o.initiative_id, gen_random_uuid(), o.report_id, 'submit', now() + n * interval '1 minute'
        FROM observation o CROSS JOIN generate_series(1, 60) n WHERE o.id = ${id}::uuid`;
    const scope = await scopeOf("lead");
    const first = await getObservation(scope, { observationId: id });
    const second = await getObservation(scope, {
      ...{ observationId: id, before: first.earlier ?? "" },
    });
    const all = [...first.events, ...second.events];
    expect([first.events.length, all.length, second.earlier]).toEqual([40, 67, null]);
    expect(new Set(all.map((event) => `${event.kind} ${event.id} ${event.revision}`)).size).toBe(
      67,
    );
  });

  it.each(["2024-99-99 00:00 00000000-0000-7000-8000-000000000000", "-".repeat(36), "no event"])(
    "begins with the newest where the address names nothing: %s",
    async (typed) => {
      const scope = await scopeOf("lead");
      const { id: observationId, indicatorId } = await ofValue();
      expect(await getObservation(scope, { observationId, before: typed })).toEqual(
        await getObservation(scope, { observationId }),
      );
      expect(await listValues(scope, { indicatorId, after: typed })).toEqual(
        await listValues(scope, { indicatorId }),
      );
      const asked = { indicatorId: typed, stakeholderId: typed, after: typed };
      expect(await getReview(scope, asked)).toEqual(await getReview(scope, null));
    },
  );

  it("leads from the values of an indicator: all of them for the backbone, and one's own for a partner", async () => {
    const { id: indicatorId } = await demo.indicator("ABS");
    const read = async (member: CastMember) => {
      const { values } = await listValues(await scopeOf(member), { indicatorId });
      return new Set(values.map(({ organization }) => organization)).size;
    };
    expect([await read("lead"), await read("partner"), await read("observer")]).toEqual([3, 1, 0]);
  });
});
