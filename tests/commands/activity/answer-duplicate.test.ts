import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { answerDuplicate } from "@/features/activity/commands/answer-duplicate";
import { db } from "@/platform/db/client";

describeCommand("W8: a likely duplicate is answered", answerDuplicate, {
  as: "partner",
  denied: "observer",
  input: async () => {
    const { id: leadStakeholderId } = await demo.stakeholder("CPS");
    const { id } = await demo.activity("draft");
    await db().activity.updateMany({ where: { id }, data: { leadStakeholderId } });
    const other = await demo.activity("committed");
    return {
      activityId: id,
      otherActivityId: other.id,
      answer: "coordinate",
      reason: "We share the hall.",
    };
  },
});
