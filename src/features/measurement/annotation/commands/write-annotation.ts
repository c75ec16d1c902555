import { dateIn } from "@/platform/clock";
import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { newId } from "@/platform/ids";
import { indicatorOfConcern } from "../../facts";
import { WriteAnnotationInput } from "../inputs";

/** Writes an event beside an indicator's series, so that a bend of the curve can be read. */
export const writeAnnotation = command({
  permission: "annotation.write",
  input: WriteAnnotationInput,
  facts: indicatorOfConcern,
  subject: ({ stakeholderId }) => ({ stakeholderId }),
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    if (facts.indicator.state !== "agreed") refuse({ kind: "conflict", key: "wrong_state" });
    if (input.happenedOn > dateIn(scope.timeZone, now)) {
      refuse({ kind: "invalid", problems: [{ path: "happenedOn", key: "day_to_come" }] });
    }
    const after = await tx.annotation.create({
      data: {
        ...{ initiativeId: scope.initiativeId, id: newId(), indicatorId: facts.indicator.id },
        ...{ happenedOn: new Date(input.happenedOn), text: input.text, source: input.source },
        ...{ isPublic: input.isPublic, isIllustrative: input.isIllustrative },
        ...{ annotatedByMemberId: scope.actor.memberId, annotatedAt: now },
      },
    });
    return { value: { id: after.id }, subjectId: facts.indicator.id, before: null, after };
  },
});
