import type { InitiativeScope } from "@/platform/access/scope";
import { command, ungated } from "@/platform/command/command";
import type { Transaction } from "@/platform/db/client";
import { newId } from "@/platform/ids";
import { oneActivity } from "../facts";
import { AnswerDuplicateInput } from "../inputs";

async function bothActivities(
  tx: Transaction,
  scope: InitiativeScope,
  input: { activityId: string; otherActivityId: string },
) {
  const activity = await oneActivity(tx, scope, input);
  const other = await oneActivity(tx, scope, { activityId: input.otherActivityId });
  return { activity, other };
}

/** W8: says of a likely duplicate whether to merge, to coordinate, or why it is different. */
export const answerDuplicate = command({
  permission: "duplicate.answer",
  input: AnswerDuplicateInput,
  facts: bothActivities,
  subject: ({ activity }) => ({ stakeholderId: activity.leadStakeholderId }),
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    const key = {
      initiativeId: scope.initiativeId,
      activityId: facts.activity.id,
      otherActivityId: facts.other.id,
    };
    const data = { answer: input.answer, reason: input.reason, answeredAt: now };
    const after = await tx.activityDuplicateAnswer.upsert({
      where: { initiativeId_activityId_otherActivityId: key },
      create: { ...key, id: newId(), ...data },
      update: data,
    });
    return { value: { id: after.id }, subjectId: facts.activity.id, before: null, after };
  },
});
