import { describeCommand, scopeOf } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { expect } from "vitest";
import { withdrawAnnotation } from "@/features/measurement/annotation/commands/withdraw-annotation";
import { writeAnnotation } from "@/features/measurement/annotation/commands/write-annotation";
import { getIndicator } from "@/features/measurement/indicator/queries/indicator";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

describeCommand("T4: an annotation leaves the chart and is kept", withdrawAnnotation, {
  as: "partner",
  denied: "observer",
  input: async () => {
    const { id: indicatorId } = await demo.indicator("KR-CPS");
    const given = { indicatorId, happenedOn: "2012-09-01", text: "To be taken off" };
    const written = await run(writeAnnotation, await scopeOf("partner"), given);
    return { annotationId: written.ok ? written.value.id : "" };
  },
  again: "conflict",
  afterwards: async (value) => {
    const { id } = value as { id: string }; // what the command answers
    const { id: indicatorId } = await demo.indicator("KR-CPS");
    const { annotations } = await getIndicator(await scopeOf("lead"), { indicatorId });
    expect(annotations.map((one) => one.id)).not.toContain(id);
    expect(await db().annotation.findFirst({ where: { id } })).toMatchObject({
      text: "To be taken off",
    });
  },
});
