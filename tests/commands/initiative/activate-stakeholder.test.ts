import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { activateStakeholder } from "@/features/initiative/commands/activate-stakeholder";
import { db } from "@/platform/db/client";

describeCommand("An invited organization takes part", activateStakeholder, {
  as: "staff",
  denied: "partner",
  input: async () => {
    const { id } = await demo.stakeholder("AOC");
    await db().stakeholder.updateMany({ where: { id }, data: { state: "invited" } });
    const { version } = await demo.stakeholder("AOC");
    return { stakeholderId: id, version };
  },
  again: "conflict",
});
