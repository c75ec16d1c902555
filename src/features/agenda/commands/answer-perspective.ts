import { command, ungated } from "@/platform/command/command";
import { newId } from "@/platform/ids";
import { perspectiveToAnswer } from "../facts";
import { AnswerPerspectiveInput } from "../inputs";

/** W3: says how this version of the agenda takes a perspective into account: fully, partly or not, and why. */
export const answerPerspective = command({
  permission: "agenda.respond",
  input: AnswerPerspectiveInput,
  facts: perspectiveToAnswer,
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    const { initiativeId } = scope;
    const before = facts.response;
    const data = { answer: input.answer, explanation: input.explanation, respondedAt: now };
    const after = before
      ? await tx.perspectiveResponse.update({
          where: { initiativeId_id: { initiativeId, id: before.id } },
          data,
        })
      : await tx.perspectiveResponse.create({
          data: {
            ...{ initiativeId, id: newId(), agendaVersionId: facts.agenda.id },
            ...{ perspectiveId: facts.perspective.id, ...data },
          },
        });
    return { value: { id: after.id }, subjectId: after.id, before, after };
  },
});
