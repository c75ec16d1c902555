import { command, ungated } from "@/platform/command/command";
import { newId } from "@/platform/ids";
import { consultationToAnswer } from "../facts";
import { AnswerConsultationInput } from "../inputs";

/** Answers the consultation for the person's own stakeholder; a later answer takes the place of the earlier one. */
export const answerConsultation = command({
  permission: "consultation.answer",
  input: AnswerConsultationInput,
  facts: consultationToAnswer,
  subject: ({ stakeholderId }) => ({ stakeholderId }),
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    const { initiativeId } = scope;
    const before = facts.answer;
    const data = { stance: input.stance, comment: input.comment, answeredAt: now };
    const after = before
      ? await tx.consultationAnswer.update({
          where: { initiativeId_id: { initiativeId, id: before.id } },
          data,
        })
      : await tx.consultationAnswer.create({
          data: {
            ...{ initiativeId, id: newId(), agendaVersionId: facts.agenda.id },
            ...{ stakeholderId: facts.stakeholderId, ...data },
          },
        });
    return { value: { id: after.id }, subjectId: after.id, before, after };
  },
});
