import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { expect } from "vitest";
import { draftFromTemplates } from "@/features/measurement/template/commands/draft-from-templates";
import { db } from "@/platform/db/client";

describeCommand("W5: templates become drafts that say where they come from", draftFromTemplates, {
  as: "staff",
  denied: "observer",
  input: async () => {
    await db().indicator.deleteMany({ where: { templateCode: { not: null } } });
    const { outcomeId } = await demo.outcome();
    return { templateCodes: ["C2C-READ", "SDG-4-1-1"], measures: `outcome:${outcomeId}` };
  },
  afterwards: async () => {
    const drafts = await db().indicator.findMany({ where: { templateCode: { not: null } } });
    expect(drafts.map(({ code, state, stewardId }) => [code, state, stewardId]).sort()).toEqual([
      ["C2C-READ", "draft", null],
      ["SDG-4-1-1", "draft", null],
    ]);
    expect(drafts.every(({ outcomeId }) => outcomeId !== null)).toBe(true);
  },
  again: "invalid",
});
