import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { approveReports } from "@/features/measurement/commands/approve-reports";

describeCommand("M6: a report is approved and counts", approveReports, {
  as: "staff",
  denied: "partner",
  input: async () => {
    const { id } = await demo.report("submitted");
    return { reportIds: [id] };
  },
  again: "conflict",
});
