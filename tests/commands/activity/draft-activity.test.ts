import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { draftActivity } from "@/features/activity/commands/draft-activity";

describeCommand("A stakeholder writes down what it means to do", draftActivity, {
  as: "partner",
  denied: "observer",
  input: async () => {
    const { id } = await demo.stakeholder("CPS");
    return { leadStakeholderId: id, title: "Reading nights" };
  },
});
