import { describeInstallationCommand } from "@tests/support/command";
import { revokeSessions } from "@/features/account/commands/revoke-sessions";

describeInstallationCommand("Every browser is signed out", revokeSessions, {
  as: "partner",
  denied: "public",
  input: async () => {
    return {};
  },
});
