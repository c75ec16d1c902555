import { describeCommand } from "@tests/support/command";
import { inviteStakeholder } from "@/features/initiative/commands/invite-stakeholder";

describeCommand("An organization is invited", inviteStakeholder, {
  as: "staff",
  denied: "partner",
  input: async () => {
    return { organizationName: "New Partner", sector: "health", code: "NEWP", kind: "partner" };
  },
  again: "invalid",
});
