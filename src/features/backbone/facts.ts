import type { BackboneFacts, FundingShare } from "@/domain/backbone/appointment";
import { initiativeSettings } from "@/features/initiative/facts";
import type { InitiativeScope } from "@/platform/access/scope";
import { found, refuse } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";

/** What W1 judges of an initiative: the appointment in force, its staff, its money, and what it leads. */
export async function backboneFacts(
  tx: Transaction,
  { initiativeId }: Pick<InitiativeScope, "initiativeId">,
): Promise<BackboneFacts> {
  const settings = await initiativeSettings(tx, { initiativeId });
  const appointment = await tx.backboneAppointment.findFirst({
    where: { initiativeId, endedAt: null },
    orderBy: { appointedAt: "desc" },
    select: {
      ...{ stakeholderId: true, separation: true, explanation: true },
      stakeholder: { select: { kind: true, state: true } },
      fundingSources: { select: { name: true, stakeholderId: true, sharePercent: true } },
      consentRounds: { where: { state: "passed" }, select: { id: true }, take: 1 },
      _count: { select: { staff: true } },
    },
  });
  if (!appointment) return { settings, appointment: null };
  const activitiesLed = await tx.activity.count({
    where: {
      ...{ initiativeId, leadStakeholderId: appointment.stakeholderId },
      state: { in: ["committed", "completed"] },
    },
  });
  const { stakeholder, fundingSources, consentRounds, _count, ...own } = appointment;
  return {
    settings,
    appointment: {
      ...own,
      ...{ stakeholderKind: stakeholder.kind, stakeholderState: stakeholder.state },
      namedStaff: _count.staff,
      activitiesLed,
      fundingSources: fundingSources.map(
        ({ sharePercent, ...source }): FundingShare => ({
          ...source,
          sharePercent: sharePercent.toFixed(),
        }),
      ),
      independenceAccepted: consentRounds.length > 0,
    },
  };
}

/** The appointment in force, and whether the stakeholder to appoint takes part as backbone. */
export async function appointmentToReplace(
  tx: Transaction,
  { initiativeId }: InitiativeScope,
  input: { stakeholderId: string; replaces: string | null },
) {
  await tx.$queryRaw`SELECT id FROM initiative WHERE id = ${initiativeId}::uuid FOR UPDATE`;
  const stakeholder = found(
    await tx.stakeholder.findUnique({
      where: { initiativeId_id: { initiativeId, id: input.stakeholderId } },
      select: { id: true, kind: true, state: true },
    }),
  );
  if (stakeholder.kind !== "backbone" || stakeholder.state !== "active") {
    refuse({ kind: "invalid", problems: [{ path: "stakeholderId", key: "not_a_backbone" }] });
  }
  const present = await tx.backboneAppointment.findFirst({
    where: { initiativeId, endedAt: null },
    include: { staff: true, fundingSources: true },
  });
  if ((present?.id ?? null) !== input.replaces) {
    refuse({ kind: "conflict", key: "changed_meanwhile" });
  }
  return { present };
}
