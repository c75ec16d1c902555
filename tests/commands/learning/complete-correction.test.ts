import { describeCommand, scopeOf } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { givenCorrection } from "@tests/support/review";
import { expect } from "vitest";
import { getOwnDesk } from "@/features/learning/queries/own-desk";
import { completeCorrection } from "@/features/learning/review/commands/complete-correction";
import { getIndicator } from "@/features/measurement/indicator/queries/indicator";
import { run } from "@/platform/command/pipeline";

const text = "Schools call on the third day";
/** A day that is over in every time zone. */
const lately = () => new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);

describeCommand("W10: what was done stands on the chart from that day on", completeCorrection, {
  as: "partner",
  denied: "observer",
  input: async () => {
    const { id: correctionId, version } = await givenCorrection("ABS");
    // Somebody of another organization does not say that it is done.
    const given = { correctionId, version, text, happenedOn: lately(), isPublic: "true" };
    expect(await run(completeCorrection, await scopeOf("chair"), given)).toMatchObject({
      refusal: { kind: "forbidden" },
    });
    expect(
      await run(completeCorrection, await scopeOf("lead"), { ...given, version: 7 }),
    ).toMatchObject({ refusal: { kind: "conflict", key: "changed_meanwhile" } });
    return given;
  },
  again: "conflict",
  afterwards: async (value) => {
    const { id } = value as { id: string }; // what the command answers
    const { id: indicatorId } = await demo.indicator("ABS");
    const { annotations } = await getIndicator(await scopeOf("lead"), { indicatorId });
    expect(annotations.filter((one) => one.text === text)).toMatchObject([
      { happenedOn: lately(), isPublic: true, isCorrection: true, person: "Marcus Bell" },
    ]);
    const { corrections } = await getOwnDesk(await scopeOf("partner"), null);
    expect(corrections.map((one) => one.id)).not.toContain(id);
  },
});
