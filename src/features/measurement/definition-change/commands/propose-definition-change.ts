import { definitionMayBeChanged } from "@/domain/measurement/definition-change";
import { dateIn } from "@/platform/clock";
import { command } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { newId } from "@/platform/ids";
import { changeFacts } from "../facts";
import { ProposeDefinitionChangeInput } from "../inputs";

/** W12: puts a change of what was agreed to the consent of all active stakeholders. */
export const proposeDefinitionChange = command({
  permission: "definition_change.propose",
  input: ProposeDefinitionChangeInput,
  facts: changeFacts,
  gate: definitionMayBeChanged,
  async apply({ tx, scope, facts, input, now }) {
    const { initiativeId } = scope;
    if (input.deadlineOn < dateIn(scope.timeZone, now)) {
      refuse({ kind: "invalid", problems: [{ path: "deadlineOn", key: "deadline_past" }] });
    }
    if (facts.isBrokenThere) {
      refuse({ kind: "invalid", problems: [{ path: "breakPeriod", key: "broken_there" }] });
    }
    const after = await tx.definitionChange.create({
      data: {
        ...{ initiativeId, id: newId(), indicatorId: facts.indicatorId, proposedAt: now },
        ...{ before: { ...facts.before }, after: { ...facts.after }, reason: input.reason },
        breakPeriodKey: input.breakPeriod.key,
        breakStartOn: new Date(input.breakPeriod.startOn),
      },
    });
    const round = await tx.consentRound.create({
      data: {
        ...{ initiativeId, id: newId(), subject: "definition_change", openedAt: now },
        ...{ title: input.title, question: input.question, definitionChangeId: after.id },
        deadlineOn: new Date(input.deadlineOn),
        quorumNumerator: facts.quorum.numerator,
        quorumDenominator: facts.quorum.denominator,
      },
    });
    const value = { id: after.id, consentRoundId: round.id };
    return { value, subjectId: facts.indicatorId, before: null, after };
  },
});
