import { consentRoundMayBeClosed, decideConsentRound } from "@/domain/agenda/decision-rule";
import { command } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { roundToClose } from "../facts";
import { CloseConsentRoundInput } from "../inputs";

/** D: ends a round and says what came of it, by the decision rule alone. An agenda without consent goes back to consultation, indicators back to draft, and a change of a definition is not adopted. */
export const closeConsentRound = command({
  permission: "consent_round.close",
  input: CloseConsentRoundInput,
  facts: roundToClose,
  gate: consentRoundMayBeClosed,
  async apply({ tx, scope, facts, input, now }) {
    const { initiativeId } = scope;
    const before = facts.round;
    if (before.version !== input.version) refuse({ kind: "conflict", key: "changed_meanwhile" });
    // The round has ended (the gate), so what the rule does not pass is not adopted.
    const state = decideConsentRound(facts).result === "passed" ? "passed" : "not_adopted";
    const after = await tx.consentRound.update({
      where: { initiativeId_id: { initiativeId, id: before.id } },
      data: {
        ...{ state, closedAt: now, outcomeStatement: input.outcomeStatement },
        version: { increment: 1 },
      },
    });
    if (state === "not_adopted") {
      if (before.agendaVersionId) {
        await tx.agendaVersion.update({
          where: { initiativeId_id: { initiativeId, id: before.agendaVersionId } },
          data: { state: "consultation", version: { increment: 1 } },
        });
      }
      if (before.definitionChangeId) {
        await tx.definitionChange.updateMany({
          where: { initiativeId, id: before.definitionChangeId, state: "proposed" },
          data: { state: "not_adopted", version: { increment: 1 } },
        });
      }
      await tx.indicator.updateMany({
        where: {
          ...{ initiativeId, state: "proposed" },
          consentRounds: { some: { consentRoundId: before.id } },
        },
        data: { state: "draft", version: { increment: 1 } },
      });
    }
    return { value: { id: after.id, state }, subjectId: after.id, before, after };
  },
});
