import { describeCommand, scopeOf } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { expect } from "vitest";
import { stateForecast } from "@/features/measurement/forecast/commands/state-forecast";
import { getIndicator } from "@/features/measurement/indicator/queries/indicator";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

const reason = "Two new preschools open next autumn.";
const points = [
  { periodKey: "2019/20", value: "66" },
  { periodKey: "2018-19", value: "62.5" },
  { periodKey: "", value: "" },
];

const shown = async () => {
  const { id: indicatorId } = await demo.indicator("KR-CPS");
  return getIndicator(await scopeOf("observer"), { indicatorId });
};

describeCommand("M17: people's own forecast wins, with its reason and who said it", stateForecast, {
  as: "partner",
  denied: "observer",
  input: async () => {
    const { id: indicatorId } = await demo.indicator("KR-CPS");
    const scope = await scopeOf("partner");
    const twice = [points[0], points[0]];
    expect(await run(stateForecast, scope, { indicatorId, reason, points: twice })).toMatchObject({
      refusal: { problems: [{ path: "points", key: "period_stands_twice" }] },
    });
    return { indicatorId, reason, points };
  },
  afterwards: async () => {
    const { forecast, ownForecast } = await shown();
    expect(forecast).toEqual({
      ...{ by: "people", window: 0, confidence: 0 },
      points: [
        { position: 2018, value: 62.5, low: 62.5, high: 62.5 },
        { position: 2019, value: 66, low: 66, high: 66 },
      ],
    });
    expect(ownForecast).toMatchObject({ reason, person: "Marcus Bell" });
    // Stating it anew keeps what was expected before (T4).
    const { id: indicatorId } = await demo.indicator("KR-CPS");
    const later = {
      indicatorId,
      reason: "Slower",
      points: [{ periodKey: "2019/20", value: "60" }],
    };
    expect(await run(stateForecast, await scopeOf("chair"), later)).toMatchObject({ ok: true });
    expect((await shown()).ownForecast).toMatchObject({ reason: "Slower" });
    expect(await db().indicatorForecast.count({ where: { indicatorId, reason } })).toBe(1);
  },
});
