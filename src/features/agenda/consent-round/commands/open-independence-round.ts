import { independenceMayBeAsked } from "@/domain/backbone/appointment";
import { dateIn } from "@/platform/clock";
import { command } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { newId } from "@/platform/ids";
import { independenceFacts } from "../facts";
import { OpenIndependenceRoundInput } from "../inputs";

/** W1: asks every active stakeholder whether the backbone is independent enough, although one partner gives more than the limit. */
export const openIndependenceRound = command({
  permission: "independence_round.open",
  input: OpenIndependenceRoundInput,
  facts: independenceFacts,
  gate: independenceMayBeAsked,
  async apply({ tx, scope, facts, input, now }) {
    if (input.deadlineOn < dateIn(scope.timeZone, now)) {
      refuse({ kind: "invalid", problems: [{ path: "deadlineOn", key: "deadline_past" }] });
    }
    const { appointmentId, deadlineOn, ...terms } = input;
    const after = await tx.consentRound.create({
      data: {
        ...{ initiativeId: scope.initiativeId, id: newId(), subject: "independence" },
        ...{ appointmentId, openedAt: now, ...terms, deadlineOn: new Date(deadlineOn) },
        quorumNumerator: facts.quorum.numerator,
        quorumDenominator: facts.quorum.denominator,
      },
    });
    return { value: { id: after.id }, subjectId: after.id, before: null, after };
  },
});
