import { nextAgendaVersionState } from "@/domain/agenda/agenda-version";
import type { HeardStakeholder } from "@/domain/agenda/proposal";
import { backboneFacts } from "@/features/backbone/facts";
import { initiativeSettings } from "@/features/initiative/facts";
import type { InitiativeScope } from "@/platform/access/scope";
import { found, refuse } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";

/** The perspective of the stakeholder the person acts for, locked; null where none was begun. */
export async function ownPerspective(tx: Transaction, { initiativeId, actor }: InitiativeScope) {
  const { stakeholderId } = actor;
  await tx.$queryRaw`SELECT id FROM perspective
    WHERE initiative_id = ${initiativeId}::uuid AND stakeholder_id = ${stakeholderId}::uuid FOR UPDATE`;
  const perspective = await tx.perspective.findUnique({
    where: { initiativeId_stakeholderId: { initiativeId, stakeholderId } },
  });
  return { stakeholderId, perspective };
}

/** A stakeholder that takes part, with its perspective, locked. */
export async function stakeholderWithPerspective(
  tx: Transaction,
  { initiativeId }: InitiativeScope,
  input: { stakeholderId: string },
) {
  await tx.$queryRaw`SELECT id FROM perspective
    WHERE initiative_id = ${initiativeId}::uuid
      AND stakeholder_id = ${input.stakeholderId}::uuid FOR UPDATE`;
  const stakeholder = found(
    await tx.stakeholder.findUnique({
      where: { initiativeId_id: { initiativeId, id: input.stakeholderId } },
      select: { id: true, state: true, perspective: true },
    }),
  );
  if (stakeholder.state === "left") refuse({ kind: "not_found" });
  return { stakeholderId: stakeholder.id, perspective: stakeholder.perspective };
}

/** One version of the agenda, locked. */
export async function oneAgendaVersion(
  tx: Transaction,
  { initiativeId }: InitiativeScope,
  input: { agendaVersionId: string },
) {
  await tx.$queryRaw`SELECT id FROM agenda_version
    WHERE initiative_id = ${initiativeId}::uuid AND id = ${input.agendaVersionId}::uuid FOR UPDATE`;
  return found(
    await tx.agendaVersion.findUnique({
      where: { initiativeId_id: { initiativeId, id: input.agendaVersionId } },
    }),
  );
}

/** One version of the agenda, locked, whose words may still change: a draft, or one in consultation. */
export async function writableAgenda(
  tx: Transaction,
  scope: InitiativeScope,
  input: { agendaVersionId: string },
) {
  const agenda = await oneAgendaVersion(tx, scope, input);
  if (agenda.state !== "draft" && agenda.state !== "consultation") {
    refuse({ kind: "conflict", key: "agenda_frozen" });
  }
  return agenda;
}

/** The version whose words a person edits, locked; null for the very first words of an initiative. */
export async function agendaToEdit(
  tx: Transaction,
  scope: InitiativeScope,
  input: { agendaVersionId: string | null },
) {
  const { agendaVersionId } = input;
  return agendaVersionId ? writableAgenda(tx, scope, { agendaVersionId }) : null;
}

/** The outcomes of a writable version, in their order. */
export async function writableOutcomes(
  tx: Transaction,
  scope: InitiativeScope,
  input: { agendaVersionId: string },
) {
  const agenda = await writableAgenda(tx, scope, input);
  const outcomes = await tx.agendaOutcome.findMany({
    where: { initiativeId: scope.initiativeId, agendaVersionId: agenda.id },
    orderBy: [{ ordinal: "asc" }, { outcomeId: "asc" }],
  });
  return { agenda, outcomes };
}

/** The strategies of a writable version, in their order, each with the outcome it serves. */
export async function writableStrategies(
  tx: Transaction,
  scope: InitiativeScope,
  input: { agendaVersionId: string },
) {
  const agenda = await writableAgenda(tx, scope, input);
  const rows = await tx.agendaStrategy.findMany({
    where: { initiativeId: scope.initiativeId, agendaVersionId: agenda.id },
    include: { strategy: { select: { outcomeId: true } } },
    orderBy: [{ ordinal: "asc" }, { strategyId: "asc" }],
  });
  const strategies = rows.map(({ strategy, ...row }) => ({ ...row, ...strategy }));
  return { agenda, strategies };
}

/** A writable version and one given perspective, with the answer it has so far. */
export async function perspectiveToAnswer(
  tx: Transaction,
  scope: InitiativeScope,
  input: { agendaVersionId: string; perspectiveId: string },
) {
  const agenda = await writableAgenda(tx, scope, input);
  const { initiativeId } = scope;
  const perspective = found(
    await tx.perspective.findUnique({
      where: { initiativeId_id: { initiativeId, id: input.perspectiveId } },
      select: { id: true, givenAt: true },
    }),
  );
  if (!perspective.givenAt) refuse({ kind: "not_found" });
  const response = await tx.perspectiveResponse.findUnique({
    where: {
      initiativeId_agendaVersionId_perspectiveId: {
        ...{ initiativeId, agendaVersionId: agenda.id, perspectiveId: perspective.id },
      },
    },
  });
  return { agenda, perspective, response };
}

/** A version in consultation, and what the person's own stakeholder answered so far. */
export async function consultationToAnswer(
  tx: Transaction,
  scope: InitiativeScope,
  input: { agendaVersionId: string },
) {
  const { initiativeId, actor } = scope;
  const { stakeholderId } = actor;
  const agenda = await oneAgendaVersion(tx, scope, input);
  if (agenda.state !== "consultation") refuse({ kind: "conflict", key: "wrong_state" });
  await refuseUnlessActive(tx, scope);
  const answer = await tx.consultationAnswer.findUnique({
    where: {
      initiativeId_agendaVersionId_stakeholderId: {
        ...{ initiativeId, agendaVersionId: agenda.id, stakeholderId },
      },
    },
  });
  return { agenda, stakeholderId, answer };
}

/** Only active stakeholders are counted, so only they are heard in consultations and consent rounds. */
export async function refuseUnlessActive(
  tx: Transaction,
  { initiativeId, actor }: InitiativeScope,
): Promise<void> {
  const stakeholder = await tx.stakeholder.findUnique({
    where: { initiativeId_id: { initiativeId, id: actor.stakeholderId } },
    select: { state: true },
  });
  if (stakeholder?.state !== "active") refuse({ kind: "conflict", key: "not_active_yet" });
}

/** The adopted version with all that its successor begins with, locked; only one version is in the making at a time. */
export async function agendaToAmend(
  tx: Transaction,
  scope: InitiativeScope,
  input: { agendaVersionId: string },
) {
  const agenda = await oneAgendaVersion(tx, scope, input);
  if (agenda.state !== "adopted") refuse({ kind: "conflict", key: "wrong_state" });
  const where = { initiativeId: scope.initiativeId, agendaVersionId: agenda.id };
  const later = await tx.agendaVersion.count({
    where: { initiativeId: scope.initiativeId, number: { gt: agenda.number } },
  });
  if (later > 0) refuse({ kind: "conflict", key: "amendment_begun" });
  const words = { title: true, description: true, ordinal: true } as const;
  const outcomes = await tx.agendaOutcome.findMany({
    where,
    select: { outcomeId: true, ...words },
  });
  const strategies = await tx.agendaStrategy.findMany({
    where,
    select: { strategyId: true, ...words },
  });
  const responses = await tx.perspectiveResponse.findMany({
    where,
    select: { perspectiveId: true, answer: true, explanation: true, respondedAt: true },
  });
  return { agenda, outcomes, strategies, responses };
}

/** What W2 judges of a version: the backbone, who takes part, and the four texts; the version is locked. */
export async function consultationFacts(
  tx: Transaction,
  scope: InitiativeScope,
  input: { agendaVersionId: string; version: number },
) {
  const agenda = await oneAgendaVersion(tx, scope, input);
  if (agenda.version !== input.version) refuse({ kind: "conflict", key: "changed_meanwhile" });
  if (nextAgendaVersionState(agenda.state, "consult") === null) {
    refuse({ kind: "conflict", key: "wrong_state" });
  }
  const backbone = await backboneFacts(tx, scope);
  const active = await tx.stakeholder.findMany({
    where: { initiativeId: scope.initiativeId, state: "active" },
    select: { organization: { select: { sector: true } } },
  });
  const { problem, vision, population, place } = agenda;
  return {
    ...{ agenda, backbone, problem, vision, population, place },
    settings: await initiativeSettings(tx, scope),
    activeStakeholders: active.length,
    sectors: new Set(active.map(({ organization }) => organization.sector)).size,
  };
}

/** What W3 judges of a version: how long it was consulted on, and what each stakeholder has contributed; in one statement each. */
export async function proposalFacts(
  tx: Transaction,
  scope: InitiativeScope,
  input: { agendaVersionId: string },
  now: Date,
) {
  const agenda = await oneAgendaVersion(tx, scope, input);
  if (nextAgendaVersionState(agenda.state, "propose") === null) {
    refuse({ kind: "conflict", key: "wrong_state" });
  }
  const { initiativeId } = scope;
  const stakeholders = await tx.$queryRaw<HeardStakeholder[]>`
    SELECT o.name, s.state = 'active' AS "isActive",
           p.given_at IS NOT NULL AS "hasGivenPerspective", p.waived_reason AS "waivedReason",
           EXISTS (SELECT FROM perspective_response r WHERE r.initiative_id = s.initiative_id
              AND r.agenda_version_id = ${agenda.id}::uuid AND r.perspective_id = p.id) AS "isPerspectiveAnswered",
           EXISTS (SELECT FROM consultation_answer c WHERE c.initiative_id = s.initiative_id
              AND c.agenda_version_id = ${agenda.id}::uuid AND c.stakeholder_id = s.id) AS "hasAnsweredConsultation"
      FROM stakeholder s
      JOIN organization o ON o.id = s.organization_id
      LEFT JOIN perspective p ON p.initiative_id = s.initiative_id AND p.stakeholder_id = s.id
     WHERE s.initiative_id = ${initiativeId}::uuid
       AND (s.state = 'active' OR p.given_at IS NOT NULL)
     ORDER BY o.name`;
  const outcomes = await tx.$queryRaw<{ title: string; strategies: number }[]>`
    SELECT ao.title, (SELECT count(*)::int FROM agenda_strategy st
             JOIN strategy sy ON sy.initiative_id = st.initiative_id AND sy.id = st.strategy_id
            WHERE st.initiative_id = ao.initiative_id AND st.agenda_version_id = ao.agenda_version_id
              AND sy.outcome_id = ao.outcome_id) AS strategies
      FROM agenda_outcome ao
     WHERE ao.initiative_id = ${initiativeId}::uuid AND ao.agenda_version_id = ${agenda.id}::uuid
     ORDER BY ao.ordinal`;
  return {
    ...{ agenda, now, stakeholders, outcomes },
    settings: await initiativeSettings(tx, scope),
    consultationOpenedAt: agenda.consultationOpenedAt,
  };
}

/** What W4 judges: the newest round about a version; the adopted version that it will take the place of. */
export async function adoptionFacts(
  tx: Transaction,
  scope: InitiativeScope,
  input: { agendaVersionId: string; version: number },
) {
  const { initiativeId } = scope;
  const agenda = await oneAgendaVersion(tx, scope, input);
  if (agenda.version !== input.version) refuse({ kind: "conflict", key: "changed_meanwhile" });
  const round = await tx.consentRound.findFirst({
    where: { initiativeId, agendaVersionId: agenda.id },
    orderBy: { openedAt: "desc" },
    select: { id: true, state: true },
  });
  const former = await tx.agendaVersion.findFirst({
    where: { initiativeId, state: "adopted", id: { not: agenda.id } },
  });
  return { agenda, round, former };
}
