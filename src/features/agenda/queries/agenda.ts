import { may } from "@/domain/access/policy";
import { agendaMayBeAdopted } from "@/domain/agenda/adoption";
import { isAgendaWritable } from "@/domain/agenda/agenda-version";
import { agendaMayGoToConsultation } from "@/domain/agenda/consultation";
import { agendaMayGoToConsent } from "@/domain/agenda/proposal";
import type { Condition } from "@/domain/kernel/gate";
import { foundOr404, query } from "@/platform/access/query";
import type { InitiativeScope } from "@/platform/access/scope";
import { now } from "@/platform/clock";
import { db } from "@/platform/db/client";
import { adoptionFacts, consultationFacts, proposalFacts } from "../facts";

/** How one stakeholder's perspective is answered by a version. */
export type AgendaPerspective = {
  readonly perspectiveId: string;
  readonly organization: string;
  readonly problem: string;
  readonly needs: string;
  readonly answer: "fully" | "partly" | "not" | null;
  readonly explanation: string;
};

/** The next step of a version with the checklist of its gate. */
export type AgendaStep = {
  readonly step: "consult" | "propose" | "await_consent" | "adopt" | "amend" | "none";
  readonly conditions: readonly Condition[];
  readonly consentRoundId: string | null;
};

/** The common agenda as a document, with how each perspective is taken into account, and what comes next. */
export type AgendaView = {
  readonly agenda: {
    readonly id: string;
    readonly number: number;
    readonly state: string;
    readonly version: number;
    readonly problem: string;
    readonly vision: string;
    readonly population: string;
    readonly place: string;
    readonly principles: string;
    readonly adoptedAt: Date | null;
    readonly reviewOn: Date | null;
    readonly consultationOpenedAt: Date | null;
  } | null;
  readonly outcomes: readonly {
    readonly id: string;
    readonly title: string;
    readonly description: string;
    readonly version: number;
    readonly strategies: readonly {
      readonly id: string;
      readonly title: string;
      readonly description: string;
      readonly version: number;
    }[];
  }[];
  readonly perspectives: readonly AgendaPerspective[];
  readonly consultation: readonly {
    readonly organization: string;
    readonly stance: string;
    readonly comment: string;
  }[];
  readonly versions: readonly { readonly number: number; readonly state: string }[];
  readonly next: AgendaStep;
  readonly can: {
    readonly edit: boolean;
    readonly answerConsultation: boolean;
    readonly step: boolean;
  };
};

async function nextStep(
  scope: InitiativeScope,
  agenda: { id: string; state: string; version: number },
  isNewest: boolean,
): Promise<AgendaStep> {
  const input = { agendaVersionId: agenda.id, version: agenda.version };
  return db().$transaction(async (tx): Promise<AgendaStep> => {
    switch (agenda.state) {
      case "draft": {
        const facts = await consultationFacts(tx, scope, input);
        return {
          step: "consult",
          conditions: agendaMayGoToConsultation(facts),
          consentRoundId: null,
        };
      }
      case "consultation": {
        const facts = await proposalFacts(tx, scope, input, now());
        return { step: "propose", conditions: agendaMayGoToConsent(facts), consentRoundId: null };
      }
      case "consent": {
        const facts = await adoptionFacts(tx, scope, input);
        const consentRoundId = facts.round?.id ?? null;
        const step = facts.round?.state === "passed" ? "adopt" : "await_consent";
        return { step, conditions: agendaMayBeAdopted(facts), consentRoundId };
      }
      default: {
        const step = agenda.state === "adopted" && isNewest ? "amend" : "none";
        return { step, conditions: [], consentRoundId: null };
      }
    }
  });
}

const stepPermission = {
  consult: "agenda.consult",
  propose: "consent_round.open",
  await_consent: "consent_round.close",
  adopt: "agenda.adopt",
  amend: "agenda.amend",
  none: "agenda.edit",
} as const;

export const getAgenda = query(
  "agenda.read",
  async (scope, filter: { number: number | null }): Promise<AgendaView> => {
    const { initiativeId, actor } = scope;
    const versions = await db().agendaVersion.findMany({
      where: { initiativeId },
      select: { number: true, state: true },
      orderBy: { number: "desc" },
    });
    const number = filter.number ?? versions[0]?.number ?? null;
    const nothing = { step: "none", conditions: [], consentRoundId: null } as const;
    if (number === null) {
      return {
        ...{
          agenda: null,
          outcomes: [],
          perspectives: [],
          consultation: [],
          versions,
          next: nothing,
        },
        can: { edit: may(actor, "agenda.edit"), answerConsultation: false, step: false },
      };
    }
    const row = foundOr404(
      await db().agendaVersion.findUnique({
        where: { initiativeId_number: { initiativeId, number } },
        include: {
          outcomes: { orderBy: [{ ordinal: "asc" }, { outcomeId: "asc" }] },
          strategies: {
            orderBy: [{ ordinal: "asc" }, { strategyId: "asc" }],
            include: { strategy: { select: { outcomeId: true } } },
          },
          consultationAnswers: {
            select: {
              ...{ stance: true, comment: true },
              stakeholder: { select: { organization: { select: { name: true } } } },
            },
            orderBy: { answeredAt: "asc" },
          },
        },
      }),
    );
    const { outcomes, strategies, consultationAnswers, ...agenda } = row;
    const perspectives = await db().$queryRaw<AgendaPerspective[]>`
      SELECT p.id AS "perspectiveId", o.name AS organization, p.problem, p.needs,
             r.answer::text AS answer, coalesce(r.explanation, '') AS explanation
        FROM perspective p
        JOIN stakeholder s ON s.initiative_id = p.initiative_id AND s.id = p.stakeholder_id
        JOIN organization o ON o.id = s.organization_id
        LEFT JOIN perspective_response r ON r.initiative_id = p.initiative_id
         AND r.perspective_id = p.id AND r.agenda_version_id = ${agenda.id}::uuid
       WHERE p.initiative_id = ${initiativeId}::uuid AND p.given_at IS NOT NULL
       ORDER BY o.name`;
    const next = await nextStep(scope, agenda, number === versions[0]?.number);
    const own = { stakeholderId: actor.stakeholderId };
    return {
      ...{ agenda, perspectives, versions, next },
      outcomes: outcomes.map(({ outcomeId, title, description, version }) => ({
        ...{ id: outcomeId, title, description, version },
        strategies: strategies
          .filter(({ strategy }) => strategy.outcomeId === outcomeId)
          .map((one) => ({
            ...{ id: one.strategyId, title: one.title, description: one.description },
            version: one.version,
          })),
      })),
      consultation: consultationAnswers.map(({ stance, comment, stakeholder }) => ({
        ...{ stance, comment, organization: stakeholder.organization.name },
      })),
      can: {
        edit: isAgendaWritable(agenda.state) && may(actor, "agenda.edit"),
        answerConsultation:
          agenda.state === "consultation" && may(actor, "consultation.answer", own),
        step: next.step !== "none" && may(actor, stepPermission[next.step]),
      },
    };
  },
);
