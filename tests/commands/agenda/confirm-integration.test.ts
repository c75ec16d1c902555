import { describeCommand } from "@tests/support/command";
import { demo, openRound } from "@tests/support/demo";
import { confirmIntegration } from "@/features/agenda/consent-round/commands/confirm-integration";
import { db } from "@/platform/db/client";

describeCommand("D: only the objector clears its objection", confirmIntegration, {
  as: "partner",
  denied: "contributor",
  input: async () => {
    const { id } = await openRound();
    const { id: stakeholderId } = await demo.stakeholder("CPS");
    await db().position.updateMany({
      where: { consentRoundId: id, stakeholderId, supersededAt: null },
      data: {
        choice: "object",
        reason: "It would harm.",
        integration: "Changed.",
        integratedAt: new Date(),
        integrationConfirmedAt: null,
      },
    });
    const position = await db().position.findFirstOrThrow({
      where: { consentRoundId: id, stakeholderId, supersededAt: null },
    });
    return { positionId: position.id };
  },
});
