import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { newId } from "@/platform/ids";
import { indicatorOfConcern } from "../../facts";
import { StateForecastInput } from "../inputs";

/** M17: states what people expect, period by period, with the reason; it wins over the computed forecast. */
export const stateForecast = command({
  permission: "forecast.state",
  input: StateForecastInput,
  facts: indicatorOfConcern,
  subject: ({ stakeholderId }) => ({ stakeholderId }),
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    if (facts.indicator.state !== "agreed") refuse({ kind: "conflict", key: "wrong_state" });
    const { initiativeId, actor } = scope;
    const indicatorId = facts.indicator.id;
    const before = await tx.indicatorForecast.findFirst({
      where: { initiativeId, indicatorId, endedAt: null },
      include: { points: true },
    });
    await tx.indicatorForecast.updateMany({
      where: { initiativeId, indicatorId, endedAt: null },
      data: { endedAt: now },
    });
    const id = newId();
    const stated = await tx.indicatorForecast.create({
      data: {
        ...{ initiativeId, id, indicatorId, reason: input.reason, statedAt: now },
        ...{ statedByMemberId: actor.memberId, isIllustrative: input.isIllustrative },
      },
    });
    const points = input.points.map(({ periodKey, value }) => ({
      ...{ initiativeId, indicatorForecastId: id, periodKey: periodKey.key, value },
    }));
    await tx.indicatorForecastPoint.createMany({ data: points });
    return { value: { id }, subjectId: indicatorId, before, after: { ...stated, points } };
  },
});
