import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { appointBackbone } from "@/features/backbone/commands/appoint-backbone";
import { db } from "@/platform/db/client";

describeCommand("W1: the backbone is appointed", appointBackbone, {
  as: "lead",
  denied: "staff",
  input: async () => {
    const { id } = await demo.stakeholder("SP");
    const present = await db().backboneAppointment.findFirstOrThrow({
      where: { stakeholderId: id, endedAt: null },
    });
    return {
      stakeholderId: id,
      replaces: present.id,
      separation: "separate",
      staff: [{ name: "Ruth Alder", position: "Director" }],
      fundingSources: [{ name: "A fund", sharePercent: "100" }],
    };
  },
  again: "conflict",
});
