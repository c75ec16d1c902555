import type { InitiativeSettings } from "../initiative/settings";
import type { StakeholderKind } from "../initiative/stakeholder-kind";
import type { StakeholderState } from "../initiative/stakeholder-state";
import { exact, exactText } from "../kernel/exact-number";
import type { Condition } from "../kernel/gate";

/** W1: how the backbone keeps apart from those it serves: its own organization, or a ring-fenced unit of one. */
export type BackboneSeparation = "separate" | "ring_fenced";

/** W1: who pays for the backbone. `stakeholderId` is set where the giver takes part in the initiative. */
export type FundingShare = {
  readonly name: string;
  readonly stakeholderId: string | null;
  readonly sharePercent: string;
};

/** W1: what the gate judges. `appointment` is the one in force; null where none is. */
export type BackboneFacts = {
  readonly settings: Pick<InitiativeSettings, "independenceLimitPercent">;
  readonly appointment: {
    readonly stakeholderId: string;
    readonly stakeholderKind: StakeholderKind;
    readonly stakeholderState: StakeholderState;
    readonly namedStaff: number;
    readonly separation: BackboneSeparation;
    readonly explanation: string | null;
    /** Activities it leads that are committed or completed. */
    readonly activitiesLed: number;
    readonly fundingSources: readonly FundingShare[];
    /** Whether a consent round about this appointment has passed. */
    readonly independenceAccepted: boolean;
  } | null;
};

/** W1: a backbone is appointed: active, staffed, separate, and independent of any one partner's money. */
export function backboneIsAppointed(facts: BackboneFacts): readonly Condition[] {
  const { appointment } = facts;
  const limit = facts.settings.independenceLimitPercent;
  const sources = appointment?.fundingSources ?? [];
  const total = totalPercent(sources);
  const largest = largestPartnerShare(sources, appointment?.stakeholderId ?? null);
  const isActive =
    appointment?.stakeholderKind === "backbone" && appointment.stakeholderState === "active";
  const staff = appointment?.namedStaff ?? 0;
  const isWithinLimit = appointment !== null && !exact(largest.sharePercent).gt(limit);
  const isAccepted = appointment?.independenceAccepted === true;
  const rule = "W1";
  const fixAt = "backbone";
  return [
    { rule, key: "backbone_active", met: isActive, found: {}, fixAt },
    { rule, key: "backbone_staff_named", met: staff >= 1, found: { have: staff, need: 1 }, fixAt },
    {
      ...{ rule, key: "backbone_separate", met: isSeparate(appointment), fixAt },
      found: {
        separation: appointment?.separation ?? "missing",
        activities: appointment?.activitiesLed ?? 0,
      },
    },
    {
      ...{ rule, key: "backbone_funding_listed", met: exact(total).eq(100), fixAt },
      found: { sources: sources.length, total },
    },
    {
      ...{ rule, key: "backbone_independent", met: isWithinLimit || isAccepted, fixAt },
      found: { giver: largest.name, share: largest.sharePercent, limit },
    },
  ];
}

/** W1: the others may be asked to accept the explanation once it is written and one partner does give more than the limit. */
export function independenceMayBeAsked(facts: BackboneFacts): readonly Condition[] {
  const { appointment } = facts;
  const limit = facts.settings.independenceLimitPercent;
  const largest = largestPartnerShare(
    appointment?.fundingSources ?? [],
    appointment?.stakeholderId ?? null,
  );
  const isExplained = (appointment?.explanation ?? "").trim() !== "";
  const rule = "W1";
  const fixAt = "backbone";
  return [
    { rule, key: "independence_explained", met: isExplained, found: {}, fixAt },
    {
      ...{
        rule,
        key: "independence_in_question",
        met: exact(largest.sharePercent).gt(limit),
        fixAt,
      },
      found: { share: largest.sharePercent, limit },
    },
  ];
}

function isSeparate(appointment: BackboneFacts["appointment"]): boolean {
  if (appointment === null) return false;
  return appointment.separation === "separate"
    ? appointment.activitiesLed === 0
    : (appointment.explanation ?? "").trim() !== "";
}

/** W1: what the listed shares add up to, exactly. */
export function totalPercent(sources: readonly FundingShare[]): string {
  const sum = sources.reduce((total, { sharePercent }) => total.plus(sharePercent), exact("0"));
  return exactText(sum);
}

/** W1: the participating stakeholder that gives most, all its sources together; the backbone's own money does not count. */
export function largestPartnerShare(
  sources: readonly FundingShare[],
  backboneStakeholderId: string | null,
): { readonly name: string; readonly sharePercent: string } {
  const givers = new Map<string, FundingShare[]>();
  for (const source of sources) {
    const { stakeholderId } = source;
    if (stakeholderId === null || stakeholderId === backboneStakeholderId) continue;
    givers.set(stakeholderId, [...(givers.get(stakeholderId) ?? []), source]);
  }
  const shares = [...givers.values()].map((given) => ({
    name: given[0]?.name ?? "",
    sharePercent: totalPercent(given),
  }));
  return shares.reduce(
    (most, one) => (exact(one.sharePercent).gt(most.sharePercent) ? one : most),
    { name: "", sharePercent: "0" },
  );
}
