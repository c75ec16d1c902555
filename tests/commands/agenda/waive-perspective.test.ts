import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { waivePerspective } from "@/features/agenda/commands/waive-perspective";

describeCommand("W3: the backbone goes on without one perspective", waivePerspective, {
  as: "lead",
  denied: "partner",
  input: async () => {
    const { id } = await demo.stakeholder("SP");
    return { stakeholderId: id, reason: "It coordinates and asks for nothing." };
  },
});
