import { describeCommand } from "@tests/support/command";
import { openRound } from "@tests/support/demo";
import { integrateObjection } from "@/features/agenda/consent-round/commands/integrate-objection";
import { db } from "@/platform/db/client";

describeCommand("D: an objection is integrated", integrateObjection, {
  as: "lead",
  denied: "partner",
  input: async () => {
    const { id } = await openRound();
    const position = await db().position.findFirstOrThrow({
      where: { consentRoundId: id, choice: "object", supersededAt: null },
    });
    return { positionId: position.id, integration: "The text now says so." };
  },
});
