import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { inviteMember } from "@/features/initiative/commands/invite-member";

describeCommand("A person is invited by a secret link", inviteMember, {
  as: "staff",
  denied: "observer",
  input: async () => {
    const { id } = await demo.stakeholder("CPS");
    return { stakeholderId: id, email: "new.person@example.org", role: "partner_contributor" };
  },
});
