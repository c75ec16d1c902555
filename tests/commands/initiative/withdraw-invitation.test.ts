import { describeCommand, scopeOf } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { inviteMember } from "@/features/initiative/commands/invite-member";
import { withdrawInvitation } from "@/features/initiative/commands/withdraw-invitation";
import { run } from "@/platform/command/pipeline";

describeCommand("An invitation stops working", withdrawInvitation, {
  as: "staff",
  denied: "observer",
  input: async () => {
    const { id } = await demo.stakeholder("CPS");
    const made = await run(inviteMember, await scopeOf("staff"), {
      stakeholderId: id,
      email: `w${Math.random()}@example.org`,
      role: "observer",
    });
    return { invitationId: made.ok ? made.value.id : "" };
  },
  again: "conflict",
});
