import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { recordObservations } from "@/features/measurement/commands/record-observations";

describeCommand("W7: observations are recorded as drafts", recordObservations, {
  as: "partner",
  denied: "observer",
  input: async () => {
    const { id } = await demo.indicator("READ4");
    const { id: stakeholderId } = await demo.stakeholder("CPS");
    return { stakeholderId, cells: [{ indicatorId: id, periodKey: "2015/16", value: "72" }] };
  },
});
