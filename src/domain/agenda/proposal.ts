import type { InitiativeSettings } from "../initiative/settings";
import type { Condition } from "../kernel/gate";

/** W3: what one stakeholder has contributed so far; those that left stand here if they gave a perspective. */
export type HeardStakeholder = {
  readonly name: string;
  readonly isActive: boolean;
  readonly hasGivenPerspective: boolean;
  /** Why it need not give one; null where it is not waived. */
  readonly waivedReason: string | null;
  /** Whether this version of the agenda answers its perspective. */
  readonly isPerspectiveAnswered: boolean;
  readonly hasAnsweredConsultation: boolean;
};

/** W3: what the gate judges. */
export type AgendaProposalFacts = {
  readonly settings: Pick<InitiativeSettings, "consultationDays">;
  readonly consultationOpenedAt: Date | null;
  readonly now: Date;
  readonly stakeholders: readonly HeardStakeholder[];
  readonly outcomes: readonly { readonly title: string; readonly strategies: number }[];
};

const millisecondsOfDay = 86_400_000;

/** W3: an agenda may go to a consent round: all were heard, each perspective has its answer, and each outcome has a way to it. */
export function agendaMayGoToConsent(facts: AgendaProposalFacts): readonly Condition[] {
  const { stakeholders, outcomes } = facts;
  const active = stakeholders.filter(({ isActive }) => isActive);
  const given = stakeholders.filter(({ hasGivenPerspective }) => hasGivenPerspective);
  const silent = active.filter((one) => !one.hasGivenPerspective && !isWaived(one));
  const unanswered = given.filter(({ isPerspectiveAnswered }) => !isPerspectiveAnswered);
  const withoutStrategy = outcomes.filter(({ strategies }) => strategies === 0);
  const rule = "W3";
  return [
    consultationHeld(facts, active),
    {
      ...{ rule, key: "perspectives_given", met: silent.length === 0, fixAt: "perspectives" },
      found: { have: active.length - silent.length, need: active.length, names: namesOf(silent) },
    },
    {
      ...{ rule, key: "perspectives_answered", met: unanswered.length === 0 },
      ...{ fixAt: "perspectives" },
      found: {
        have: given.length - unanswered.length,
        need: given.length,
        names: namesOf(unanswered),
      },
    },
    {
      ...{ rule, key: "outcome_wanted", met: outcomes.length >= 1, fixAt: "agenda" },
      found: { have: outcomes.length, need: 1 },
    },
    {
      ...{ rule, key: "outcomes_have_strategies", met: withoutStrategy.length === 0 },
      ...{ fixAt: "agenda" },
      found: {
        missing: withoutStrategy.length,
        titles: withoutStrategy.map(({ title }) => title).join(", "),
      },
    },
  ];
}

function consultationHeld(
  facts: AgendaProposalFacts,
  active: readonly HeardStakeholder[],
): Condition {
  const { consultationOpenedAt: opened, now } = facts;
  const lasted = opened === null ? 0 : now.getTime() - opened.getTime();
  const days = Math.floor(lasted / millisecondsOfDay);
  const answered = active.filter(({ hasAnsweredConsultation }) => hasAnsweredConsultation).length;
  const allAnswered = active.length > 0 && answered === active.length;
  const need = facts.settings.consultationDays;
  return {
    rule: "W3",
    key: "consultation_held",
    met: opened !== null && (days >= need || allAnswered),
    found: { days, need, answered, asked: active.length },
    fixAt: "consultation",
  };
}

function isWaived({ waivedReason }: HeardStakeholder): boolean {
  return waivedReason !== null && waivedReason.trim() !== "";
}

function namesOf(stakeholders: readonly HeardStakeholder[]): string {
  return stakeholders.map(({ name }) => name).join(", ");
}
