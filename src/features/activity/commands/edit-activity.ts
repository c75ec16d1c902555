import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { oneActivity, writeActivityParts } from "../facts";
import { EditActivityInput } from "../inputs";

/** Changes an activity while it is a draft or committed; the audit record keeps what it said before. */
export const editActivity = command({
  permission: "activity.edit",
  input: EditActivityInput,
  facts: oneActivity,
  subject: ({ leadStakeholderId }) => ({ stakeholderId: leadStakeholderId }),
  gate: ungated,
  async apply({ tx, scope, facts: before, input }) {
    if (before.state === "completed" || before.state === "withdrawn") {
      refuse({ kind: "conflict", key: "wrong_state" });
    }
    const { initiativeId } = scope;
    const { title, description, place, audience } = input;
    const after = await tx.activity.update({
      where: { initiativeId_id: { initiativeId, id: before.id } },
      data: {
        ...{ title, description, place, audience, version: { increment: 1 } },
        startOn: input.startOn === null ? null : new Date(input.startOn),
        endOn: input.endOn === null ? null : new Date(input.endOn),
        standsAloneReason: input.standsAloneReason || null,
      },
    });
    await writeActivityParts(tx, initiativeId, after.id, input);
    return { value: { id: after.id }, subjectId: after.id, before, after };
  },
});
