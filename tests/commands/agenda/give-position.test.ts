import { describeCommand } from "@tests/support/command";
import { openRound } from "@tests/support/demo";
import { givePosition } from "@/features/agenda/consent-round/commands/give-position";

describeCommand("D: a stakeholder gives its position", givePosition, {
  as: "partner",
  denied: "contributor",
  input: async () => {
    const { id } = await openRound();
    return { consentRoundId: id, choice: "consent" };
  },
});
