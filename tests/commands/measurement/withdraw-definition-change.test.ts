import { describeCommand, scopeOf } from "@tests/support/command";
import { demo, proposedChange } from "@tests/support/demo";
import { expect } from "vitest";
import { closeConsentRound } from "@/features/agenda/consent-round/commands/close-consent-round";
import { withdrawDefinitionChange } from "@/features/measurement/definition-change/commands/withdraw-definition-change";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

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

describeCommand("W12: a change that was not adopted is given up", withdrawDefinitionChange, {
  as: "lead",
  denied: "staff",
  input: async () => {
    const { definitionChangeId, consentRoundId } = await proposedChange("KR-NEW");
    const early = await run(withdrawDefinitionChange, await scopeOf("lead"), {
      definitionChangeId,
    });
    expect(early).toMatchObject({ ok: false, refusal: { kind: "conflict" } });
    expect(await endRound(consentRoundId)).toMatchObject({ ok: true });
    expect(await stateOf(definitionChangeId)).toBe("not_adopted");
    return { definitionChangeId };
  },
  afterwards: async () => {
    expect((await demo.indicator("KR-NEW")).definition).not.toBe("Measured another way");
  },
  again: "conflict",
});
