import { describeCommand } from "@tests/support/command";
import { demo, nextWeek } from "@tests/support/demo";
import { proposeIndicators } from "@/features/measurement/indicator/commands/propose-indicators";
import { db } from "@/platform/db/client";

describeCommand("W5: indicators are put to consent", proposeIndicators, {
  as: "staff",
  denied: "partner",
  input: async () => {
    const { id } = await demo.indicator("EMP");
    await db().indicator.updateMany({ where: { id }, data: { state: "draft" } });
    return { indicatorIds: [id], title: "Employment", question: "Agreed?", deadlineOn: nextWeek() };
  },
  again: "conflict",
});
