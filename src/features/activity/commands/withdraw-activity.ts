import { nextActivityState } from "@/domain/activity/activity-state";
import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { oneActivity } from "../facts";
import { ActivityInput } from "../inputs";

/** Takes an activity back; what it was stays on record (T4). */
export const withdrawActivity = command({
  permission: "activity.withdraw",
  input: ActivityInput,
  facts: oneActivity,
  subject: ({ leadStakeholderId }) => ({ stakeholderId: leadStakeholderId }),
  gate: ungated,
  async apply({ tx, scope, facts: before, now }) {
    const state = nextActivityState(before.state, "withdraw");
    if (state === null) refuse({ kind: "conflict", key: "wrong_state" });
    const after = await tx.activity.update({
      where: { initiativeId_id: { initiativeId: scope.initiativeId, id: before.id } },
      data: { state, withdrawnAt: now, version: { increment: 1 } },
    });
    return { value: { id: after.id }, subjectId: after.id, before, after };
  },
});
