import { describeCommand } from "@tests/support/command";
import { agendaIn, demo, nextWeek, openRound } from "@tests/support/demo";
import { reopenConsentRound } from "@/features/agenda/consent-round/commands/reopen-consent-round";
import { db } from "@/platform/db/client";

describeCommand("D: a round that found no quorum is opened again", reopenConsentRound, {
  as: "lead",
  denied: "staff",
  input: async () => {
    const { id } = await openRound();
    await db().consentRound.updateMany({ where: { id }, data: { state: "not_adopted" } });
    await agendaIn("consultation");
    const { version } = await demo.round();
    return { consentRoundId: id, version, deadlineOn: nextWeek() };
  },
  again: "conflict",
});
