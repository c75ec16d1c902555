import { describeInstallationCommand } from "@tests/support/command";
import { setUpInstallation } from "@/features/account/commands/set-up-installation";
import { db } from "@/platform/db/client";
import { environment } from "@/platform/env";

describeInstallationCommand(
  "The first administrator sets up an empty installation",
  setUpInstallation,
  {
    as: "public",
    input: async () => {
      process.env.SETUP_CODE = "code-for-tests";
      await db().$executeRaw`TRUNCATE user_account, audit_event CASCADE`;
      return {
        code: environment().SETUP_CODE ?? "code-for-tests",
        name: "Ada",
        email: "ada@example.org",
        password: "a long enough password",
      };
    },
    again: "conflict",
  },
);
