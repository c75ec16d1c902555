import { describeCommand, scopeOf } from "@tests/support/command";
import { changeOf, demo } from "@tests/support/demo";
import { expect } from "vitest";
import { proposeDefinitionChange } from "@/features/measurement/definition-change/commands/propose-definition-change";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

describeCommand("W12: a change of what was agreed is put to consent", proposeDefinitionChange, {
  as: "staff",
  denied: "partner",
  input: async () => {
    await db().definitionChange.updateMany({ data: { state: "withdrawn" } });
    const made = await changeOf("KR-NEW");
    for (const unwanted of [{ definition: made.before.definition }, { valueKind: "count" }]) {
      const reply = await run(proposeDefinitionChange, await scopeOf("staff"), {
        ...{ ...made.input, ...unwanted },
      });
      expect(reply).toMatchObject({ ok: false, refusal: { kind: "gate_closed" } });
    }
    return made.input;
  },
  afterwards: async (value) => {
    const { id, consentRoundId } = value as { id: string; consentRoundId: string }; // the command's own reply
    const change = await db().definitionChange.findFirstOrThrow({ where: { id } });
    expect(change).toMatchObject({ state: "proposed", breakPeriodKey: "2014/15" });
    expect(change.after).toMatchObject({ definition: "Measured another way", unit: "%" });
    const round = await db().consentRound.findFirstOrThrow({ where: { id: consentRoundId } });
    expect(round).toMatchObject({ subject: "definition_change", definitionChangeId: id });
    // Until it is made, the passport stays as all agreed on it.
    const indicator = await demo.indicator("KR-NEW");
    expect(indicator.definition).not.toBe("Measured another way");
    const second = await run(
      proposeDefinitionChange,
      await scopeOf("staff"),
      (await changeOf("KR-NEW")).input,
    );
    expect(second).toMatchObject({ ok: false, refusal: { kind: "gate_closed" } });
  },
});
