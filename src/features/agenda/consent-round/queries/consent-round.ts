import { may } from "@/domain/access/policy";
import { arePositionsShown } from "@/domain/agenda/consent-round";
import { type ConsentDecision, decideConsentRound } from "@/domain/agenda/decision-rule";
import { foundOr404, query } from "@/platform/access/query";
import type { InitiativeScope } from "@/platform/access/scope";
import { dateIn, now } from "@/platform/clock";
import { db } from "@/platform/db/client";
import type { PositionChoice } from "@/platform/db/generated/enums";

/** What one stakeholder said, with what it said before. */
export type PositionView = {
  readonly id: string;
  readonly choice: PositionChoice;
  readonly reason: string | null;
  readonly givenAt: Date;
  readonly by: string;
  readonly integration: string | null;
  readonly integratedAt: Date | null;
  readonly integrationConfirmedAt: Date | null;
  readonly earlier: readonly {
    readonly choice: PositionChoice;
    readonly reason: string | null;
    readonly givenAt: Date;
  }[];
  readonly can: { readonly integrate: boolean; readonly confirm: boolean };
};

/** One line of a round: a stakeholder, whether it has answered, and its position where it may be seen. */
export type ConsentLine = {
  readonly stakeholderId: string;
  readonly organization: string;
  readonly kind: string;
  readonly isOwn: boolean;
  readonly hasAnswered: boolean;
  readonly position: PositionView | null;
};

/** What a round decides. */
export type ConsentAbout =
  | { readonly subject: "agenda"; readonly number: number }
  | {
      readonly subject: "indicators";
      readonly indicators: readonly { id: string; code: string; name: string }[];
    }
  | {
      readonly subject: "independence";
      readonly organization: string;
      readonly explanation: string;
      readonly sources: readonly { name: string; sharePercent: string }[];
    }
  /** What it asks is measurement's to say, which stands later in the chain. */
  | { readonly subject: "definition_change" };

const roundParts = {
  ...{ id: true, subject: true, title: true, question: true, rule: true, state: true },
  ...{ thresholdPercent: true, quorumNumerator: true, quorumDenominator: true },
  ...{ positionsHidden: true, openedAt: true, deadlineOn: true, closedAt: true },
  ...{ outcomeStatement: true, version: true },
  agendaVersion: { select: { number: true } },
  appointment: {
    select: {
      explanation: true,
      stakeholder: { select: { organization: { select: { name: true } } } },
      fundingSources: {
        select: { name: true, sharePercent: true },
        orderBy: { sharePercent: "desc" },
      },
    },
  },
  indicators: { select: { indicator: { select: { id: true, code: true, name: true } } } },
  positions: {
    select: {
      ...{ id: true, stakeholderId: true, choice: true, reason: true, givenAt: true },
      ...{ supersededAt: true, integration: true, integratedAt: true },
      integrationConfirmedAt: true,
      member: { select: { user: { select: { name: true, erasedAt: true } } } },
    },
    orderBy: { givenAt: "desc" },
  },
} as const;

async function readRound({ initiativeId }: InitiativeScope, consentRoundId: string) {
  return foundOr404(
    await db().consentRound.findUnique({
      where: { initiativeId_id: { initiativeId, id: consentRoundId } },
      select: roundParts,
    }),
  );
}

type Round = Awaited<ReturnType<typeof readRound>>;

function aboutOf({ subject, agendaVersion, appointment, indicators }: Round): ConsentAbout {
  switch (subject) {
    case "agenda":
      return { subject, number: agendaVersion?.number ?? 0 };
    case "indicators":
      return { subject, indicators: indicators.map(({ indicator }) => indicator) };
    case "definition_change":
      return { subject };
    case "independence":
      return {
        subject,
        organization: appointment?.stakeholder.organization.name ?? "",
        explanation: appointment?.explanation ?? "",
        sources: (appointment?.fundingSources ?? []).map(({ name, sharePercent }) => ({
          name,
          sharePercent: sharePercent.toFixed(),
        })),
      };
  }
}

function positionOf(
  { actor }: InitiativeScope,
  round: Round,
  stakeholderId: string,
): PositionView | null {
  const all = round.positions.filter((position) => position.stakeholderId === stakeholderId);
  const current = all.find(({ supersededAt }) => supersededAt === null);
  if (!current) return null;
  const { supersededAt: _none, stakeholderId: _own, member, ...position } = current;
  const isLive = round.state === "open" || round.state === "not_adopted";
  const isObjection = position.choice === "object" && isLive;
  return {
    ...position,
    by: member.user.erasedAt ? "" : member.user.name,
    earlier: all
      .filter(({ id }) => id !== current.id)
      .map(({ choice, reason, givenAt }) => ({ choice, reason, givenAt })),
    can: {
      integrate:
        isObjection &&
        position.integrationConfirmedAt === null &&
        may(actor, "objection.integrate"),
      confirm:
        isObjection &&
        position.integratedAt !== null &&
        position.integrationConfirmedAt === null &&
        may(actor, "integration.confirm", { stakeholderId }),
    },
  };
}

/** Objections that still stand come first, then integrated ones, then what was said, then silence. */
function urgency({ position, hasAnswered }: ConsentLine): number {
  if (position?.choice === "object") return position.integrationConfirmedAt ? 2 : 1;
  if (position?.choice === "consent_with_reservation") return 3;
  return hasAnswered ? 4 : 5;
}

/** A consent round with one line for each stakeholder, objections on top. */
export type ConsentRoundView = Pick<
  Round,
  | "id"
  | "title"
  | "question"
  | "rule"
  | "state"
  | "positionsHidden"
  | "openedAt"
  | "closedAt"
  | "outcomeStatement"
  | "version"
> & {
  readonly deadlineOn: string;
  readonly about: ConsentAbout;
  readonly lines: readonly ConsentLine[];
  readonly decision: ConsentDecision;
  readonly ownChoice: PositionChoice | null;
  readonly can: {
    readonly give: boolean;
    readonly close: boolean;
    readonly withdraw: boolean;
    readonly reopen: boolean;
  };
};

export const getConsentRound = query(
  "consent_round.read",
  async (scope, filter: { consentRoundId: string }): Promise<ConsentRoundView> => {
    const { initiativeId, actor, timeZone } = scope;
    const round = await readRound(scope, filter.consentRoundId);
    const stakeholders = await db().stakeholder.findMany({
      where: { initiativeId, state: "active" },
      select: { id: true, kind: true, organization: { select: { name: true } } },
      orderBy: { organization: { name: "asc" } },
    });
    const deadlineOn = round.deadlineOn.toISOString().slice(0, 10);
    const isPastDeadline = dateIn(timeZone, now()) > deadlineOn;
    const shown = arePositionsShown(round);
    const decision = decideConsentRound({
      rule: round.rule,
      quorum: { numerator: round.quorumNumerator, denominator: round.quorumDenominator },
      thresholdPercent: round.thresholdPercent?.toFixed() ?? null,
      isPastDeadline,
      activeStakeholderIds: stakeholders.map(({ id }) => id),
      positions: round.positions.map(({ integrationConfirmedAt, ...position }) => ({
        ...position,
        isIntegrationConfirmed: integrationConfirmedAt !== null,
      })),
    });
    const lines = stakeholders.map(({ id, kind, organization }): ConsentLine => {
      const isOwn = id === actor.stakeholderId;
      const position = positionOf(scope, round, id);
      return {
        ...{ stakeholderId: id, organization: organization.name, kind, isOwn },
        hasAnswered: position !== null,
        position: shown || isOwn ? position : null,
      };
    });
    const isOpen = round.state === "open";
    const own = lines.find(({ isOwn }) => isOwn);
    const hasEnded = isPastDeadline || lines.every(({ hasAnswered }) => hasAnswered);
    const { id, title, question, rule, state, positionsHidden, openedAt, closedAt } = round;
    return {
      ...{ id, title, question, rule, state, positionsHidden, openedAt, closedAt, deadlineOn },
      ...{ outcomeStatement: round.outcomeStatement, version: round.version, decision },
      about: aboutOf(round),
      lines: lines.sort((a, b) => urgency(a) - urgency(b)),
      ownChoice: own?.position?.choice ?? null,
      can: {
        give:
          isOpen &&
          !isPastDeadline &&
          own !== undefined &&
          may(actor, "position.give", { stakeholderId: actor.stakeholderId }),
        close: isOpen && hasEnded && may(actor, "consent_round.close"),
        withdraw: isOpen && may(actor, "consent_round.withdraw"),
        reopen: state === "not_adopted" && may(actor, "consent_round.reopen"),
      },
    };
  },
);
