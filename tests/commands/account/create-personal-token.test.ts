import { describeInstallationCommand } from "@tests/support/command";
import { createPersonalToken } from "@/features/account/commands/create-personal-token";

describeInstallationCommand(
  "A personal token is made, and only its hash is kept",
  createPersonalToken,
  {
    as: "partner",
    denied: "public",
    input: async () => {
      return { name: "nightly upload", days: 30 };
    },
  },
);
