import { command, ungated } from "@/platform/command/command";
import { newId } from "@/platform/ids";
import { appointmentToReplace } from "../facts";
import { AppointBackboneInput } from "../inputs";

/** W1: writes down who the backbone is: its staff, how it is kept apart, and who pays for it. The appointment before it ends and stays on record (T4). */
export const appointBackbone = command({
  permission: "backbone.appoint",
  input: AppointBackboneInput,
  facts: appointmentToReplace,
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    const { initiativeId } = scope;
    const before = facts.present;
    if (before) {
      await tx.backboneAppointment.update({
        where: { initiativeId_id: { initiativeId, id: before.id } },
        data: { endedAt: now },
      });
    }
    const appointment = await tx.backboneAppointment.create({
      data: {
        ...{ initiativeId, id: newId(), stakeholderId: input.stakeholderId, appointedAt: now },
        ...{ separation: input.separation, explanation: input.explanation || null },
      },
    });
    const own = { initiativeId, appointmentId: appointment.id };
    await tx.backboneStaff.createMany({
      data: input.staff.map((person) => ({ ...own, id: newId(), ...person })),
    });
    await tx.fundingSource.createMany({
      data: input.fundingSources.map((source) => ({ ...own, id: newId(), ...source })),
    });
    const after = { ...appointment, staff: input.staff, fundingSources: input.fundingSources };
    return { value: { id: appointment.id }, subjectId: appointment.id, before, after };
  },
});
