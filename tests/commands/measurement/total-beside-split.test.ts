import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { demo } from "@tests/support/demo";
import { describe, expect, it } from "vitest";
import { defineDimension } from "@/features/measurement/commands/define-dimension";
import { recordObservations } from "@/features/measurement/commands/record-observations";
import { submitReports } from "@/features/measurement/commands/submit-reports";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

describe("M5: a total beside its split", () => {
  givenDatabase("demonstrationName");

  /** A report whose total of 10 of 40 stands beside 4 of 20 and 5 of 20. */
  async function givenReport(note: string) {
    const indicator = await demo.indicator("MATH8");
    const { id: stakeholderId } = await demo.stakeholder("CPS");
    const categories = [
      { code: "morning", name: "Morning" },
      { code: "evening", name: "Evening" },
    ];
    const dimension = { code: "shift", name: "Shift", categories };
    const defined = await run(defineDimension, await scopeOf("lead"), dimension);
    expect(defined.ok).toBe(true);
    const { id: dimensionId, initiativeId } = await db().dimension.findFirstOrThrow({
      where: { code: "shift" },
    });
    const link = { initiativeId, indicatorId: indicator.id, dimensionId, ordinal: 9 };
    await db().indicatorDimension.createMany({ data: [link], skipDuplicates: true });
    await db().indicator.updateMany({
      where: { id: indicator.id },
      data: { aggregationRule: "ratio", bareValueAllowed: false },
    });
    const cell = { indicatorId: indicator.id, periodKey: "2015/16" };
    const recorded = await run(recordObservations, await scopeOf("partner"), {
      stakeholderId,
      cells: [
        { ...cell, numerator: "10", denominator: "40", note },
        { ...cell, categoryKey: "shift:morning", numerator: "4", denominator: "20" },
        { ...cell, categoryKey: "shift:evening", numerator: "5", denominator: "20" },
      ],
    });
    if (!recorded.ok) throw new Error(JSON.stringify(recorded.refusal));
    return { stakeholderId, reportIds: recorded.value.reportIds };
  }

  it("is asked about where they differ, with both figures, and nothing is handed in", async () => {
    const input = await givenReport("");
    const { name } = await demo.indicator("MATH8");
    const values = { name, entered: "10", split: "9" };
    expect(await run(submitReports, await scopeOf("partner"), input)).toEqual({
      ok: false,
      refusal: {
        kind: "invalid",
        problems: [{ path: "reportIds", key: "split_differs", values }],
      },
    });
  });

  it("is accepted with a note that says why", async () => {
    const input = await givenReport("One child of no shift is counted in the total.");
    expect(await run(submitReports, await scopeOf("partner"), input)).toEqual({
      ok: true,
      value: { submitted: 1 },
    });
  });
});
