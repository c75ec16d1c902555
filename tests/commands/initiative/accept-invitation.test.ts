import { describeInstallationCommand, scopeOf } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { acceptInvitation } from "@/features/initiative/commands/accept-invitation";
import { inviteMember } from "@/features/initiative/commands/invite-member";
import { run } from "@/platform/command/pipeline";

describeInstallationCommand(
  "An invitation is accepted, and its link works once",
  acceptInvitation,
  {
    as: "public",
    input: async () => {
      const { id } = await demo.stakeholder("CPS");
      const made = await run(inviteMember, await scopeOf("staff"), {
        stakeholderId: id,
        email: "new.person@example.org",
        role: "observer",
      });
      return {
        token: made.ok ? made.value.token : "",
        name: "New Person",
        password: "a long enough password",
      };
    },
    again: "not_found",
  },
);
