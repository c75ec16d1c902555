import { describeInstallationCommand } from "@tests/support/command";
import { changePassword } from "@/features/account/commands/change-password";

describeInstallationCommand(
  "A password is changed, and other browsers are signed out",
  changePassword,
  {
    as: "partner",
    denied: "public",
    input: async () => {
      return { presentPassword: "throughline-demo", newPassword: "another long password" };
    },
    again: "invalid",
  },
);
