import { describeInstallationCommand } from "@tests/support/command";
import { createInitiative } from "@/features/initiative/commands/create-initiative";

describeInstallationCommand("An initiative is started", createInitiative, {
  as: "administrator",
  denied: "partner",
  input: async () => {
    return {
      name: "New",
      slug: "new-initiative",
      summary: "s",
      problem: "p",
      population: "All",
      place: "Town",
      timeZone: "UTC",
      organizationName: "Org",
      sector: "nonprofit",
      code: "ORG",
    };
  },
  again: "invalid",
});
