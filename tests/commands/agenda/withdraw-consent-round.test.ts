import { describeCommand } from "@tests/support/command";
import { agendaIn, openRound } from "@tests/support/demo";
import { withdrawConsentRound } from "@/features/agenda/consent-round/commands/withdraw-consent-round";

describeCommand("D: an open round is withdrawn", withdrawConsentRound, {
  as: "lead",
  denied: "staff",
  input: async () => {
    const { id, version } = await openRound();
    await agendaIn("consent");
    return { consentRoundId: id, version, outcomeStatement: "Asked too early." };
  },
  again: "conflict",
});
