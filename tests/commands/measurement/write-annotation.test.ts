import { describeCommand, scopeOf } from "@tests/support/command";
import { demo, nextWeek } from "@tests/support/demo";
import { expect } from "vitest";
import { writeAnnotation } from "@/features/measurement/annotation/commands/write-annotation";
import { getIndicator } from "@/features/measurement/indicator/queries/indicator";
import { run } from "@/platform/command/pipeline";

const text = "A new kindergarten test is used";

describeCommand("M18: what happened along a series is written beside it", writeAnnotation, {
  as: "partner",
  denied: "observer",
  input: async () => {
    const { id: indicatorId } = await demo.indicator("KR-CPS");
    const given = { indicatorId, happenedOn: "2012-09-01", text, source: "District", isPublic: "" };
    // Somebody whose organization has nothing to do with the indicator leaves it alone.
    const { id: alien } = await demo.indicator("PSE-COV");
    const scope = await scopeOf("partner");
    expect(await run(writeAnnotation, scope, { ...given, indicatorId: alien })).toMatchObject({
      refusal: { kind: "forbidden" },
    });
    expect(await run(writeAnnotation, scope, { ...given, happenedOn: nextWeek() })).toMatchObject({
      refusal: { kind: "invalid", problems: [{ path: "happenedOn", key: "day_to_come" }] },
    });
    return given;
  },
  afterwards: async () => {
    const { id: indicatorId } = await demo.indicator("KR-CPS");
    const { annotations } = await getIndicator(await scopeOf("observer"), { indicatorId });
    expect(annotations.filter((one) => one.text === text)).toMatchObject([
      { happenedOn: "2012-09-01", isPublic: false, person: "Marcus Bell", canWithdraw: false },
    ]);
    expect(Math.floor(annotations.find((one) => one.text === text)?.position ?? 0)).toBe(2012);
  },
});
