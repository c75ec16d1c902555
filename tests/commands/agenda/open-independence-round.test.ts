import { describeCommand } from "@tests/support/command";
import { demo, nextWeek } from "@tests/support/demo";
import { openIndependenceRound } from "@/features/agenda/consent-round/commands/open-independence-round";
import { db } from "@/platform/db/client";

describeCommand("W1: the independence of the backbone is put to consent", openIndependenceRound, {
  as: "lead",
  denied: "staff",
  input: async () => {
    const { id: stakeholderId } = await demo.stakeholder("SP");
    const { id: giver } = await demo.stakeholder("UWGC");
    const { id: appointmentId } = await db().backboneAppointment.findFirstOrThrow({
      where: { stakeholderId, endedAt: null },
    });
    await db().backboneAppointment.updateMany({
      where: { id: appointmentId },
      data: { explanation: "The giver has no seat where we decide." },
    });
    await db().fundingSource.updateMany({
      where: { appointmentId },
      data: { stakeholderId: giver },
    });
    return {
      appointmentId,
      title: "Independence",
      question: "Can you live with it?",
      deadlineOn: nextWeek(),
    };
  },
  again: "conflict",
});
