import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { commitActivity } from "@/features/activity/commands/commit-activity";
import { db } from "@/platform/db/client";

describeCommand("W8: an activity is committed by its own lead", commitActivity, {
  as: "partner",
  denied: "staff",
  input: async () => {
    const { id: leadStakeholderId } = await demo.stakeholder("CPS");
    const { id } = await demo.activity("committed");
    await db().activity.updateMany({
      where: { id },
      data: {
        leadStakeholderId,
        state: "draft",
        standsAloneReason: "First of its kind.",
        place: "Nowhere else",
        audience: "Nobody else",
      },
    });
    const { version } = await db().activity.findFirstOrThrow({ where: { id } });
    return { activityId: id, version };
  },
  again: "conflict",
});
