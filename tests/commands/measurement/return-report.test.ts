import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { returnReport } from "@/features/measurement/commands/return-report";

describeCommand("M6: a report is returned with a note", returnReport, {
  as: "staff",
  denied: "partner",
  input: async () => {
    const { id } = await demo.report("submitted");
    return { reportId: id, note: "Please check the total." };
  },
  again: "conflict",
});
