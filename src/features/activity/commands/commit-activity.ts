import { nextActivityState } from "@/domain/activity/activity-state";
import { activityMayBeCommitted } from "@/domain/activity/commitment";
import { command } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { commitmentFacts } from "../facts";
import { ActivityInput } from "../inputs";

/** W8: a stakeholder promises an activity to the others. */
export const commitActivity = command({
  permission: "activity.commit",
  input: ActivityInput,
  facts: commitmentFacts,
  subject: ({ activity }) => ({ stakeholderId: activity.leadStakeholderId }),
  gate: activityMayBeCommitted,
  async apply({ tx, scope, facts: { activity: before }, now }) {
    const state = nextActivityState(before.state, "commit");
    if (state === null) refuse({ kind: "conflict", key: "wrong_state" });
    const after = await tx.activity.update({
      where: { initiativeId_id: { initiativeId: scope.initiativeId, id: before.id } },
      data: { state, committedAt: now, version: { increment: 1 } },
    });
    return { value: { id: after.id }, subjectId: after.id, before, after };
  },
});
