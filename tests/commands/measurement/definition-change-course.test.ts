import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { changeOf, correctionOf, proposedChange } from "@tests/support/demo";
import { describe, expect, it } from "vitest";
import { closeConsentRound } from "@/features/agenda/consent-round/commands/close-consent-round";
import { reopenConsentRound } from "@/features/agenda/consent-round/commands/reopen-consent-round";
import { withdrawConsentRound } from "@/features/agenda/consent-round/commands/withdraw-consent-round";
import { proposeDefinitionChange } from "@/features/measurement/definition-change/commands/propose-definition-change";
import { correctIndicator } from "@/features/measurement/indicator/commands/correct-indicator";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

givenDatabase("demonstrationName");

const stateOf = async (id: string) =>
  (await db().definitionChange.findFirstOrThrow({ where: { id } })).state;

const roundOf = async (id: string) => {
  const round = await db().consentRound.findFirstOrThrow({ where: { id } });
  return { consentRoundId: id, version: round.version };
};

async function endRound(id: string) {
  const yesterday = new Date(Date.now() - 2 * 86_400_000);
  await db().consentRound.updateMany({ where: { id }, data: { deadlineOn: yesterday } });
  const statement = { outcomeStatement: "Too few answered." };
  return run(closeConsentRound, await scopeOf("lead"), { ...(await roundOf(id)), ...statement });
}

const problemsOf = async (change: Record<string, unknown>) => {
  const reply = await run(correctIndicator, await scopeOf("staff"), {
    ...{ ...(await correctionOf("KR-CPS")), ...change },
  });
  return reply.ok || reply.refusal.kind !== "invalid"
    ? reply
    : reply.refusal.problems.map(({ path, key }) => [path, key]);
};

describe("W12: what stands in the way of a change", () => {
  it("W12: one who writes about an older passport is told", async () => {
    await db().definitionChange.updateMany({ data: { state: "withdrawn" } });
    const { input } = await changeOf("KR-NEW");
    const reply = await run(proposeDefinitionChange, await scopeOf("staff"), {
      ...{ ...input, version: input.version - 1 },
    });
    expect(reply).toMatchObject({ ok: false, refusal: { kind: "conflict" } });
  });
});

describe("W12: a change follows its round", () => {
  it("W12: a round that was not adopted may be asked again, and its change with it", async () => {
    const { definitionChangeId, consentRoundId } = await proposedChange("KR-NEW");
    await endRound(consentRoundId);
    const deadlineOn = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
    const reopen = async () =>
      run(reopenConsentRound, await scopeOf("lead"), {
        ...(await roundOf(consentRoundId)),
        deadlineOn,
      });
    expect(await reopen()).toMatchObject({ ok: true });
    expect(await stateOf(definitionChangeId)).toBe("proposed");
    await endRound(consentRoundId);
    await db().definitionChange.updateMany({
      where: { id: definitionChangeId },
      data: { state: "withdrawn" },
    });
    expect(await reopen()).toMatchObject({ ok: false, refusal: { kind: "conflict" } });
  });

  it("W12: taking the round back gives the change up", async () => {
    const { definitionChangeId, consentRoundId } = await proposedChange("KR-NEW");
    const reply = await run(withdrawConsentRound, await scopeOf("lead"), {
      ...(await roundOf(consentRoundId)),
      outcomeStatement: "The state postponed its new test.",
    });
    expect(reply).toMatchObject({ ok: true });
    expect(await stateOf(definitionChangeId)).toBe("withdrawn");
  });
});

describe("W12: what a correction cannot say", () => {
  it("M20: a looser rule for small cells, an unknown group and a target twice are refused beside their fields", async () => {
    expect(await problemsOf({ smallCellThreshold: "5" })).toEqual([
      ["smallCellThreshold", "threshold_looser"],
    ]);
    const target = { periodKey: "2020/21", value: "85", source: "" };
    expect(
      await problemsOf({ targets: [{ ...target, categoryKey: "income:none" }, target, target] }),
    ).toEqual([
      ["targets.0.categoryKey", "unknown_category"],
      ["targets.2.periodKey", "target_twice"],
    ]);
  });

  it("W5: a correction may not leave the passport without a source", async () => {
    expect(await problemsOf({ source: "" })).toMatchObject({
      refusal: { kind: "gate_closed" },
    });
  });
});
