import { backboneFacts } from "@/features/backbone/facts";
import { initiativeSettings } from "@/features/initiative/facts";
import type { InitiativeScope } from "@/platform/access/scope";
import { dateIn } from "@/platform/clock";
import { found, refuse } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";
import { oneAgendaVersion, refuseUnlessActive } from "../facts";

/** One consent round, locked, with today's date where the initiative is and whether the deadline has passed. */
export async function oneConsentRound(
  tx: Transaction,
  { initiativeId, timeZone }: InitiativeScope,
  input: { consentRoundId: string },
  now: Date,
) {
  await tx.$queryRaw`SELECT id FROM consent_round
    WHERE initiative_id = ${initiativeId}::uuid AND id = ${input.consentRoundId}::uuid FOR UPDATE`;
  const round = found(
    await tx.consentRound.findUnique({
      where: { initiativeId_id: { initiativeId, id: input.consentRoundId } },
    }),
  );
  const today = dateIn(timeZone, now);
  const isPastDeadline = today > round.deadlineOn.toISOString().slice(0, 10);
  return { round, today, isPastDeadline };
}

/** An open round that still takes positions, and what the person's own stakeholder said so far. */
export async function roundToAnswer(
  tx: Transaction,
  scope: InitiativeScope,
  input: { consentRoundId: string },
  now: Date,
) {
  const { round, isPastDeadline } = await oneConsentRound(tx, scope, input, now);
  if (round.state !== "open") refuse({ kind: "conflict", key: "round_closed" });
  if (isPastDeadline) refuse({ kind: "conflict", key: "round_past_deadline" });
  await refuseUnlessActive(tx, scope);
  const { stakeholderId } = scope.actor;
  const earlier = await tx.position.findFirst({
    where: {
      ...{ initiativeId: scope.initiativeId, consentRoundId: round.id },
      ...{ stakeholderId, supersededAt: null },
    },
  });
  return { round, stakeholderId, earlier };
}

/** An objection that still counts, with its round, both locked. While the round hides positions, nobody can speak of it. */
export async function oneObjection(
  tx: Transaction,
  scope: InitiativeScope,
  input: { positionId: string },
  now: Date,
) {
  const { initiativeId } = scope;
  const where = { initiativeId_id: { initiativeId, id: input.positionId } };
  const { consentRoundId } = found(
    await tx.position.findUnique({ where, select: { consentRoundId: true } }),
  );
  const { round } = await oneConsentRound(tx, scope, { consentRoundId }, now);
  const position = found(await tx.position.findUnique({ where }));
  if (position.choice !== "object") refuse({ kind: "not_found" });
  if (round.state === "open" && round.positionsHidden) refuse({ kind: "not_found" });
  if (position.supersededAt) refuse({ kind: "conflict", key: "changed_meanwhile" });
  if (round.state !== "open" && round.state !== "not_adopted") {
    refuse({ kind: "conflict", key: "round_closed" });
  }
  return { round, position };
}

/** A round that was not adopted and whose subject has not moved on since: no other round about it is open. */
export async function roundToReopen(
  tx: Transaction,
  scope: InitiativeScope,
  input: { consentRoundId: string },
  now: Date,
) {
  const facts = await oneConsentRound(tx, scope, input, now);
  const { round } = facts;
  if (round.state !== "not_adopted") refuse({ kind: "conflict", key: "wrong_state" });
  const { initiativeId } = scope;
  const newer = await tx.consentRound.count({
    where: {
      ...{ initiativeId, subject: round.subject, openedAt: { gt: round.openedAt } },
      ...{ agendaVersionId: round.agendaVersionId, appointmentId: round.appointmentId },
      definitionChangeId: round.definitionChangeId,
      state: { in: ["open", "passed"] },
      ...(round.subject === "indicators" ? sameIndicators(round.id) : {}),
    },
  });
  if (newer > 0) refuse({ kind: "conflict", key: "wrong_state" });
  if (round.agendaVersionId) {
    const agenda = await oneAgendaVersion(tx, scope, { agendaVersionId: round.agendaVersionId });
    if (agenda.state !== "consultation") refuse({ kind: "conflict", key: "wrong_state" });
  }
  if (round.definitionChangeId)
    await refuseUnlessChangeable(tx, initiativeId, round.definitionChangeId);
  return facts;
}

/** W12: a change that was not adopted may be asked again while its indicator is agreed and no other change of it is open. */
async function refuseUnlessChangeable(tx: Transaction, initiativeId: string, id: string) {
  const change = found(
    await tx.definitionChange.findUnique({
      where: { initiativeId_id: { initiativeId, id } },
      select: {
        state: true,
        indicator: { select: { state: true, changes: { where: { state: "proposed" } } } },
      },
    }),
  );
  const { state, changes } = change.indicator;
  if (change.state !== "not_adopted" || state !== "agreed" || changes.length > 0) {
    refuse({ kind: "conflict", key: "wrong_state" });
  }
}

function sameIndicators(consentRoundId: string) {
  return {
    indicators: { some: { indicator: { consentRounds: { some: { consentRoundId } } } } },
  };
}

/** An open round with all that rule D judges: who is active, and every position given. */
export async function roundToClose(
  tx: Transaction,
  scope: InitiativeScope,
  input: { consentRoundId: string },
  now: Date,
) {
  const { initiativeId } = scope;
  const { round, isPastDeadline } = await oneConsentRound(tx, scope, input, now);
  if (round.state !== "open") refuse({ kind: "conflict", key: "round_closed" });
  const active = await tx.stakeholder.findMany({
    where: { initiativeId, state: "active" },
    select: { id: true },
  });
  const positions = await tx.position.findMany({
    where: { initiativeId, consentRoundId: round.id },
    select: {
      ...{ stakeholderId: true, choice: true, reason: true, givenAt: true },
      integrationConfirmedAt: true,
    },
    orderBy: { givenAt: "asc" },
  });
  return {
    ...{ round, isPastDeadline, rule: round.rule },
    quorum: { numerator: round.quorumNumerator, denominator: round.quorumDenominator },
    thresholdPercent: round.thresholdPercent?.toFixed() ?? null,
    activeStakeholderIds: active.map(({ id }) => id),
    positions: positions.map(({ integrationConfirmedAt, ...position }) => ({
      ...position,
      isIntegrationConfirmed: integrationConfirmedAt !== null,
    })),
  };
}

/** The backbone's appointment in force and what W1 judges of it, locked, with no open round about it. */
export async function independenceFacts(
  tx: Transaction,
  scope: InitiativeScope,
  input: { appointmentId: string },
) {
  const { initiativeId } = scope;
  await tx.$queryRaw`SELECT id FROM backbone_appointment WHERE initiative_id = ${initiativeId}::uuid
    AND id = ${input.appointmentId}::uuid AND ended_at IS NULL FOR UPDATE`;
  const appointment = found(
    await tx.backboneAppointment.findUnique({
      where: { initiativeId_id: { initiativeId, id: input.appointmentId }, endedAt: null },
      select: { id: true, consentRounds: { where: { state: { in: ["open", "passed"] } } } },
    }),
  );
  if (appointment.consentRounds.length > 0) refuse({ kind: "conflict", key: "already_exists" });
  const { quorum } = await initiativeSettings(tx, scope);
  return { ...(await backboneFacts(tx, scope)), quorum, appointmentId: appointment.id };
}
