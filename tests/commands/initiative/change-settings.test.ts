import { describeCommand } from "@tests/support/command";
import { changeSettings } from "@/features/initiative/commands/change-settings";

describeCommand("The numbers of the gates are changed", changeSettings, {
  as: "lead",
  denied: "staff",
  input: async () => {
    return { settings: { coreIndicatorLimit: 14 } };
  },
});
