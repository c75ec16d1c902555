import { may } from "@/domain/access/policy";
import { activityMayBeCommitted } from "@/domain/activity/commitment";
import type { Condition } from "@/domain/kernel/gate";
import { foundOr404, query } from "@/platform/access/query";
import { db } from "@/platform/db/client";
import { commitmentFacts } from "../facts";

/** One activity with what it serves, what it contributes to, what it reinforces, and what W8 still lacks. */
export type ActivityView = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  readonly state: string;
  readonly lead: string;
  readonly place: string;
  readonly audience: string;
  readonly standsAloneReason: string | null;
  readonly isIllustrative: boolean;
  readonly participants: readonly string[];
  readonly contributions: readonly {
    readonly indicatorId: string;
    readonly name: string;
    readonly mechanism: string;
    readonly expectedSize: string | null;
  }[];
  readonly reinforcements: readonly {
    readonly activityId: string;
    readonly title: string;
    readonly kind: string;
    readonly isFrom: boolean;
    readonly explanation: string;
  }[];
  readonly conditions: readonly Condition[];
  readonly duplicates: readonly { readonly id: string; readonly title: string }[];
  readonly can: {
    readonly edit: boolean;
    readonly commit: boolean;
    readonly complete: boolean;
    readonly withdraw: boolean;
    readonly answer: boolean;
  };
};

const other = { select: { id: true, title: true } } as const;

export const getActivity = query(
  "activity.read",
  async (scope, filter: { activityId: string }): Promise<ActivityView> => {
    const { initiativeId, actor } = scope;
    const row = foundOr404(
      await db().activity.findUnique({
        where: { initiativeId_id: { initiativeId, id: filter.activityId } },
        include: {
          leadStakeholder: { select: { organization: { select: { name: true } } } },
          participants: {
            select: { stakeholder: { select: { organization: { select: { name: true } } } } },
          },
          contributions: { include: { indicator: { select: { name: true } } } },
          reinforces: { include: { toActivity: other } },
          reinforcedBy: { include: { fromActivity: other } },
        },
      }),
    );
    const facts = await db().$transaction((tx) =>
      commitmentFacts(tx, scope, { activityId: row.id }),
    );
    const own = { stakeholderId: row.leadStakeholderId };
    const isDraft = row.state === "draft";
    return {
      ...{ id: row.id, version: row.version, title: row.title, description: row.description },
      ...{ state: row.state, place: row.place, audience: row.audience },
      ...{ standsAloneReason: row.standsAloneReason, isIllustrative: row.isIllustrative },
      lead: row.leadStakeholder.organization.name,
      participants: row.participants.map(({ stakeholder }) => stakeholder.organization.name),
      contributions: row.contributions.map(
        ({ indicatorId, indicator, mechanism, expectedSize }) => ({
          ...{ indicatorId, name: indicator.name, mechanism, expectedSize },
        }),
      ),
      reinforcements: [
        ...row.reinforces.map(({ toActivity, kind, explanation }) => ({
          ...{
            activityId: toActivity.id,
            title: toActivity.title,
            kind,
            explanation,
            isFrom: true,
          },
        })),
        ...row.reinforcedBy.map(({ fromActivity, kind, explanation }) => ({
          ...{ activityId: fromActivity.id, title: fromActivity.title, kind, explanation },
          isFrom: false,
        })),
      ],
      conditions: isDraft ? activityMayBeCommitted(facts) : [],
      duplicates: isDraft
        ? facts.duplicates
            .filter(({ id }) => !facts.answered.has(id))
            .map(({ id, title }) => ({ id, title }))
        : [],
      can: {
        edit: (isDraft || row.state === "committed") && may(actor, "activity.edit", own),
        commit: isDraft && may(actor, "activity.commit", own),
        complete: row.state === "committed" && may(actor, "activity.complete", own),
        withdraw: (isDraft || row.state === "committed") && may(actor, "activity.withdraw", own),
        answer: isDraft && may(actor, "duplicate.answer", own),
      },
    };
  },
);
