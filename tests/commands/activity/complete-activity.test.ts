import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { completeActivity } from "@/features/activity/commands/complete-activity";
import { db } from "@/platform/db/client";

describeCommand("An activity is completed by its own lead", completeActivity, {
  as: "partner",
  denied: "staff",
  input: async () => {
    const { id: leadStakeholderId } = await demo.stakeholder("CPS");
    const { id } = await demo.activity("committed");
    await db().activity.updateMany({ where: { id }, data: { leadStakeholderId } });
    const { version } = await demo.activity("committed");
    return { activityId: id, version };
  },
  again: "conflict",
});
