import { command, ungated } from "@/platform/command/command";
import { newId } from "@/platform/ids";
import { roundToAnswer } from "../facts";
import { GivePositionInput } from "../inputs";

/** D: one position per stakeholder, the last one counts, all are kept. */
export const givePosition = command({
  permission: "position.give",
  input: GivePositionInput,
  facts: roundToAnswer,
  subject: ({ stakeholderId }) => ({ stakeholderId }),
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    const { initiativeId, actor } = scope;
    if (facts.earlier) {
      await tx.position.update({
        where: { initiativeId_id: { initiativeId, id: facts.earlier.id } },
        data: { supersededAt: now },
      });
    }
    const after = await tx.position.create({
      data: {
        ...{ initiativeId, id: newId(), consentRoundId: facts.round.id },
        ...{ stakeholderId: facts.stakeholderId, memberId: actor.memberId },
        ...{ choice: input.choice, reason: input.reason || null, givenAt: now },
      },
    });
    return { value: { id: after.id }, subjectId: after.id, before: facts.earlier, after };
  },
});
