import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { editActivity } from "@/features/activity/commands/edit-activity";
import { db } from "@/platform/db/client";

describeCommand("An activity is worded anew", editActivity, {
  as: "partner",
  denied: "observer",
  input: async () => {
    const { id: leadStakeholderId } = await demo.stakeholder("CPS");
    const { id } = await demo.activity("draft");
    await db().activity.updateMany({ where: { id }, data: { leadStakeholderId } });
    const { version } = await demo.activity("draft");
    return { activityId: id, version, title: "Reading nights" };
  },
  again: "conflict",
});
