import { describeCommand, scopeOf } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { expect } from "vitest";
import { stateForecast } from "@/features/measurement/forecast/commands/state-forecast";
import { withdrawForecast } from "@/features/measurement/forecast/commands/withdraw-forecast";
import { getIndicator } from "@/features/measurement/indicator/queries/indicator";
import { run } from "@/platform/command/pipeline";

describeCommand("M17: without people's own, the computed forecast shows again", withdrawForecast, {
  as: "partner",
  denied: "observer",
  input: async () => {
    const { id: indicatorId } = await demo.indicator("KR-CPS");
    const points = [{ periodKey: "2019/20", value: "66" }];
    const given = { indicatorId, points, reason: "Two new preschools" };
    await run(stateForecast, await scopeOf("lead"), given);
    return { indicatorId };
  },
  again: "conflict",
  afterwards: async () => {
    const { id: indicatorId } = await demo.indicator("KR-CPS");
    const { forecast, ownForecast } = await getIndicator(await scopeOf("lead"), { indicatorId });
    expect([forecast?.by, ownForecast]).toEqual(["theil_sen", null]);
  },
});
