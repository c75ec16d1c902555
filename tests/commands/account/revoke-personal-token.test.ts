import { describeInstallationCommand, installationScopeOf } from "@tests/support/command";
import { createPersonalToken } from "@/features/account/commands/create-personal-token";
import { revokePersonalToken } from "@/features/account/commands/revoke-personal-token";
import { run } from "@/platform/command/pipeline";

describeInstallationCommand("A personal token ends", revokePersonalToken, {
  as: "partner",
  denied: "public",
  input: async () => {
    const made = await run(createPersonalToken, await installationScopeOf("partner"), {
      name: "x",
      days: 1,
    });
    return { personalTokenId: made.ok ? made.value.id : "" };
  },
  again: "conflict",
});
