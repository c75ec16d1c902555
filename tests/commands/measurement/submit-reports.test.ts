import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { submitReports } from "@/features/measurement/commands/submit-reports";

describeCommand("M6: a report is handed in", submitReports, {
  as: "partner",
  denied: "observer",
  input: async () => {
    const { id, stakeholderId } = await demo.report("draft", "CPS");
    return { stakeholderId, reportIds: [id] };
  },
  again: "conflict",
});
