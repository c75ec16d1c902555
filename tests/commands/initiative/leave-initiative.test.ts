import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { leaveInitiative } from "@/features/initiative/commands/leave-initiative";

describeCommand("An organization leaves, and what it said stays", leaveInitiative, {
  as: "lead",
  denied: "staff",
  input: async () => {
    const { id, version } = await demo.stakeholder("CYC");
    return { stakeholderId: id, version };
  },
  again: "conflict",
});
