import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { withdrawActivity } from "@/features/activity/commands/withdraw-activity";
import { db } from "@/platform/db/client";

describeCommand("T4: an activity is withdrawn, and its record stays", withdrawActivity, {
  as: "partner",
  denied: "staff",
  input: async () => {
    const { id: leadStakeholderId } = await demo.stakeholder("CPS");
    const { id } = await demo.activity("draft");
    await db().activity.updateMany({ where: { id }, data: { leadStakeholderId } });
    const { version } = await demo.activity("draft");
    return { activityId: id, version };
  },
  again: "conflict",
});
