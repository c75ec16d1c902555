import { cast, describeInstallationCommand } from "@tests/support/command";
import { startSession } from "@/features/account/commands/start-session";

describeInstallationCommand("A person signs in", startSession, {
  as: "public",
  input: async () => {
    return { email: cast.lead, password: "throughline-demo" };
  },
});
