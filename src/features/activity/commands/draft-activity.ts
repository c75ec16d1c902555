import { command, ungated } from "@/platform/command/command";
import { newId } from "@/platform/ids";
import { leadOfActivity, writeActivityParts } from "../facts";
import { DraftActivityInput } from "../inputs";

/** Writes down what a stakeholder means to do, before it commits to it. */
export const draftActivity = command({
  permission: "activity.draft",
  input: DraftActivityInput,
  facts: leadOfActivity,
  subject: ({ id }) => ({ stakeholderId: id }),
  gate: ungated,
  async apply({ tx, scope, input, now }) {
    const { initiativeId } = scope;
    const { leadStakeholderId, title, description, place, audience, isIllustrative } = input;
    const after = await tx.activity.create({
      data: {
        ...{ initiativeId, id: newId(), leadStakeholderId, title, description, place, audience },
        startOn: input.startOn === null ? null : new Date(input.startOn),
        endOn: input.endOn === null ? null : new Date(input.endOn),
        standsAloneReason: input.standsAloneReason || null,
        ...{ isIllustrative, createdAt: now },
      },
    });
    await writeActivityParts(tx, initiativeId, after.id, input);
    return { value: { id: after.id }, subjectId: after.id, before: null, after };
  },
});
