import { may } from "@/domain/access/policy";
import { foundOr404, NotFound, query } from "@/platform/access/query";
import { db } from "@/platform/db/client";

/** An answer of the form that is chosen from a list. */
export type ActivityChoice = { readonly value: string; readonly label: string };

/** What an activity says so far, and what it can be linked to. */
export type ActivityFormView = {
  /** Null for a new one. */
  readonly activity: { readonly id: string; readonly version: number } | null;
  readonly leadStakeholderId: string;
  readonly organization: string;
  readonly values: Readonly<
    Record<
      "title" | "description" | "place" | "audience" | "startOn" | "endOn" | "standsAloneReason",
      string
    >
  >;
  readonly strategyIds: readonly string[];
  readonly participantIds: readonly string[];
  readonly contributions: readonly {
    readonly indicatorId: string;
    readonly mechanism: string;
    readonly strength: string;
    readonly expectedSize: string;
  }[];
  readonly reinforcements: readonly {
    readonly activityId: string;
    readonly kind: string;
    readonly explanation: string;
  }[];
  readonly choices: {
    readonly strategies: readonly ActivityChoice[];
    readonly stakeholders: readonly ActivityChoice[];
    readonly indicators: readonly ActivityChoice[];
    readonly activities: readonly ActivityChoice[];
  };
};

const day = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? "";

async function writtenActivity(initiativeId: string, activityId: string) {
  return foundOr404(
    await db().activity.findUnique({
      where: {
        initiativeId_id: { initiativeId, id: activityId },
        state: { in: ["draft", "committed"] },
      },
      include: { strategies: true, participants: true, contributions: true, reinforces: true },
    }),
  );
}

export const getActivityForm = query(
  "activity.draft",
  async (
    { initiativeId, actor },
    filter: { activityId: string | null },
  ): Promise<ActivityFormView> => {
    const row =
      filter.activityId === null ? null : await writtenActivity(initiativeId, filter.activityId);
    const leadStakeholderId = row?.leadStakeholderId ?? actor.stakeholderId;
    if (row && !may(actor, "activity.edit", { stakeholderId: leadStakeholderId })) {
      throw new NotFound();
    }
    const [strategies, stakeholders, indicators, activities] = await Promise.all([
      db().$queryRaw<ActivityChoice[]>`
        SELECT s.strategy_id AS value, s.title AS label FROM agenda_version v
          JOIN agenda_strategy s ON s.initiative_id = v.initiative_id AND s.agenda_version_id = v.id
         WHERE v.initiative_id = ${initiativeId}::uuid AND v.state = 'adopted' ORDER BY s.title`,
      db().$queryRaw<ActivityChoice[]>`
        SELECT s.id AS value, o.name AS label FROM stakeholder s
          JOIN organization o ON o.id = s.organization_id
         WHERE s.initiative_id = ${initiativeId}::uuid AND s.state = 'active' ORDER BY o.name`,
      db().$queryRaw<ActivityChoice[]>`
        SELECT id AS value, name AS label FROM indicator
         WHERE initiative_id = ${initiativeId}::uuid AND state = 'agreed' ORDER BY name`,
      db().$queryRaw<ActivityChoice[]>`
        SELECT a.id AS value, a.title || ' (' || o.name || ')' AS label FROM activity a
          JOIN stakeholder s ON s.initiative_id = a.initiative_id AND s.id = a.lead_stakeholder_id
          JOIN organization o ON o.id = s.organization_id
         WHERE a.initiative_id = ${initiativeId}::uuid AND a.state IN ('draft', 'committed')
           AND a.id IS DISTINCT FROM ${row?.id ?? null}::uuid
         ORDER BY a.title`,
    ]);
    const lead = stakeholders.find(({ value }) => value === leadStakeholderId);
    return {
      activity: row && { id: row.id, version: row.version },
      leadStakeholderId,
      organization: lead?.label ?? "",
      values: {
        ...{ title: row?.title ?? "", description: row?.description ?? "" },
        ...{ place: row?.place ?? "", audience: row?.audience ?? "" },
        ...{ startOn: day(row?.startOn), endOn: day(row?.endOn) },
        standsAloneReason: row?.standsAloneReason ?? "",
      },
      strategyIds: row?.strategies.map(({ strategyId }) => strategyId) ?? [],
      participantIds: row?.participants.map(({ stakeholderId }) => stakeholderId) ?? [],
      contributions:
        row?.contributions.map(({ indicatorId, mechanism, strength, expectedSize }) => ({
          ...{ indicatorId, mechanism, strength, expectedSize: expectedSize ?? "" },
        })) ?? [],
      reinforcements:
        row?.reinforces.map(({ toActivityId, kind, explanation }) => ({
          ...{ activityId: toActivityId, kind, explanation },
        })) ?? [],
      choices: {
        ...{ strategies, indicators, activities },
        stakeholders: stakeholders.filter(({ value }) => value !== leadStakeholderId),
      },
    };
  },
);
