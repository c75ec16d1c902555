import type { z } from "zod";
import { type ComparedActivity, likelyDuplicates } from "@/domain/activity/likely-duplicate";
import type { InitiativeScope } from "@/platform/access/scope";
import { found, refuse } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";
import { newId } from "@/platform/ids";
import type { EditActivityInput } from "./inputs";

/** The stakeholder that will lead an activity; it takes part. */
export async function leadOfActivity(
  tx: Transaction,
  { initiativeId }: InitiativeScope,
  input: { leadStakeholderId: string },
) {
  const lead = await tx.stakeholder.findUnique({
    where: {
      initiativeId_id: { initiativeId, id: input.leadStakeholderId },
      state: { not: "left" },
    },
    select: { id: true },
  });
  return found(lead);
}

/** One activity of the initiative, locked, as the person last saw it. */
export async function oneActivity(
  tx: Transaction,
  { initiativeId }: Pick<InitiativeScope, "initiativeId">,
  input: { activityId: string; version?: number },
) {
  await tx.$queryRaw`SELECT id FROM activity WHERE initiative_id = ${initiativeId}::uuid
    AND id = ${input.activityId}::uuid FOR UPDATE`;
  const activity = found(
    await tx.activity.findUnique({
      where: { initiativeId_id: { initiativeId, id: input.activityId } },
    }),
  );
  if (input.version !== undefined && activity.version !== input.version) {
    refuse({ kind: "conflict", key: "changed_meanwhile" });
  }
  return activity;
}

type Parts = Pick<
  z.output<typeof EditActivityInput>,
  "strategyIds" | "participantIds" | "contributions" | "reinforcements"
>;

/** Writes what an activity serves, contributes to and reinforces, as its form says it now. */
export async function writeActivityParts(
  tx: Transaction,
  initiativeId: string,
  activityId: string,
  { strategyIds, participantIds, contributions, reinforcements }: Parts,
): Promise<void> {
  const own = { initiativeId, activityId };
  await tx.activityStrategy.deleteMany({ where: own });
  await tx.activityParticipant.deleteMany({ where: own });
  await tx.activityContribution.deleteMany({ where: own });
  await tx.reinforcement.deleteMany({ where: { initiativeId, fromActivityId: activityId } });
  await tx.activityStrategy.createMany({
    data: [...new Set(strategyIds)].map((strategyId) => ({ ...own, strategyId })),
  });
  await tx.activityParticipant.createMany({
    data: [...new Set(participantIds)].map((stakeholderId) => ({ ...own, stakeholderId })),
  });
  await tx.activityContribution.createMany({
    data: contributions.map(({ expectedSize, ...contribution }) => ({
      ...{ ...own, id: newId(), ...contribution, expectedSize: expectedSize || null },
    })),
  });
  await tx.reinforcement.createMany({
    data: reinforcements.map(({ activityId: toActivityId, kind, explanation }) => ({
      ...{ initiativeId, id: newId(), fromActivityId: activityId, toActivityId, kind, explanation },
    })),
  });
}

/** Every activity that is not withdrawn, as duplicates are looked for; one statement. */
export async function comparedActivities(
  tx: Transaction,
  { initiativeId }: Pick<InitiativeScope, "initiativeId">,
): Promise<readonly ComparedActivity[]> {
  return tx.$queryRaw<ComparedActivity[]>`
    SELECT a.id, a.title, a.lead_stakeholder_id AS "leadStakeholderId", a.place, a.audience,
           a.start_on::text AS "startOn", a.end_on::text AS "endOn",
           ARRAY(SELECT strategy_id::text FROM activity_strategy s
                  WHERE s.initiative_id = a.initiative_id AND s.activity_id = a.id) AS "strategyIds",
           ARRAY(SELECT indicator_id::text FROM activity_contribution c
                  WHERE c.initiative_id = a.initiative_id AND c.activity_id = a.id) AS "indicatorIds"
      FROM activity a
     WHERE a.initiative_id = ${initiativeId}::uuid AND a.state <> 'withdrawn'
     ORDER BY a.title`;
}

/** What W8 judges of an activity, with the activity locked. */
export async function commitmentFacts(
  tx: Transaction,
  scope: Pick<InitiativeScope, "initiativeId">,
  input: { activityId: string; version?: number },
) {
  const { initiativeId } = scope;
  const activity = await oneActivity(tx, scope, input);
  const others = await comparedActivities(tx, scope);
  const own = others.find(({ id }) => id === activity.id);
  const duplicates = own ? likelyDuplicates(own, others) : [];
  const answers = await tx.activityDuplicateAnswer.findMany({
    where: { initiativeId, activityId: activity.id },
    select: { otherActivityId: true },
  });
  const answered = new Set(answers.map(({ otherActivityId }) => otherActivityId));
  const [counts] = await tx.$queryRaw<
    { strategiesServed: number; contributions: number; reinforcements: number }[]
  >`
    SELECT (SELECT count(*)::int FROM activity_strategy s
              JOIN agenda_strategy g ON g.initiative_id = s.initiative_id AND g.strategy_id = s.strategy_id
              JOIN agenda_version v ON v.initiative_id = g.initiative_id AND v.id = g.agenda_version_id
             WHERE s.initiative_id = ${initiativeId}::uuid AND s.activity_id = ${activity.id}::uuid
               AND v.state = 'adopted') AS "strategiesServed",
           (SELECT count(*)::int FROM activity_contribution c
              JOIN indicator i ON i.initiative_id = c.initiative_id AND i.id = c.indicator_id
             WHERE c.initiative_id = ${initiativeId}::uuid AND c.activity_id = ${activity.id}::uuid
               AND i.state = 'agreed' AND trim(c.mechanism) <> '') AS contributions,
           (SELECT count(*)::int FROM reinforcement r
             WHERE r.initiative_id = ${initiativeId}::uuid
               AND (r.from_activity_id = ${activity.id}::uuid OR r.to_activity_id = ${activity.id}::uuid)) AS reinforcements`;
  return {
    ...{ activity, activityId: activity.id, duplicates, answered },
    ...(counts ?? { strategiesServed: 0, contributions: 0, reinforcements: 0 }),
    standsAloneReason: activity.standsAloneReason,
    unansweredDuplicates: duplicates
      .filter(({ id }) => !answered.has(id))
      .map(({ title }) => title),
  };
}
