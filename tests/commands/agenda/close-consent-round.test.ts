import { describeCommand } from "@tests/support/command";
import { agendaIn, openRound } from "@tests/support/demo";
import { closeConsentRound } from "@/features/agenda/consent-round/commands/close-consent-round";
import { db } from "@/platform/db/client";

describeCommand("D: a round is closed by the decision rule", closeConsentRound, {
  as: "lead",
  denied: "partner",
  input: async () => {
    const { id, version } = await openRound();
    await db().consentRound.updateMany({
      where: { id },
      data: { deadlineOn: new Date("2020-01-01") },
    });
    await agendaIn("consent");
    return { consentRoundId: id, version, outcomeStatement: "Adopted." };
  },
  again: "conflict",
});
