import { describeCommand, home } from "@tests/support/command";
import { agendaIn, nextWeek } from "@tests/support/demo";
import { openAgendaRound } from "@/features/agenda/consent-round/commands/open-agenda-round";
import { db } from "@/platform/db/client";

describeCommand("W3: an agenda is put to consent", openAgendaRound, {
  as: "lead",
  denied: "partner",
  input: async () => {
    const { id, version } = await agendaIn("consultation");
    const open = await db().stakeholder.findMany({
      where: { initiative: { slug: home ?? "" }, state: "active" },
    });
    await db().perspective.createMany({
      data: open.map(({ initiativeId, id: stakeholderId }) => ({
        initiativeId,
        stakeholderId,
        problem: "",
        interests: "",
        offers: "",
        needs: "",
        concerns: "",
        waivedAt: new Date(),
        waivedReason: "Heard in person.",
      })),
      skipDuplicates: true,
    });
    return {
      agendaVersionId: id,
      version,
      title: "Agenda",
      question: "Can you live with it?",
      deadlineOn: nextWeek(),
    };
  },
  again: "conflict",
});
