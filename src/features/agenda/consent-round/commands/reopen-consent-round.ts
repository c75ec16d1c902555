import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { roundToReopen } from "../facts";
import { ReopenConsentRoundInput } from "../inputs";

/** D: a round that was not adopted may be reopened with a new deadline; positions given so far stay. */
export const reopenConsentRound = command({
  permission: "consent_round.reopen",
  input: ReopenConsentRoundInput,
  facts: roundToReopen,
  gate: ungated,
  async apply({ tx, scope, facts, input }) {
    const { round: before, today } = facts;
    if (before.version !== input.version) refuse({ kind: "conflict", key: "changed_meanwhile" });
    if (input.deadlineOn < today) {
      refuse({ kind: "invalid", problems: [{ path: "deadlineOn", key: "deadline_past" }] });
    }
    const { initiativeId } = scope;
    const after = await tx.consentRound.update({
      where: { initiativeId_id: { initiativeId, id: before.id } },
      data: {
        ...{ state: "open", closedAt: null, deadlineOn: new Date(input.deadlineOn) },
        version: { increment: 1 },
      },
    });
    if (before.agendaVersionId) {
      await tx.agendaVersion.update({
        where: { initiativeId_id: { initiativeId, id: before.agendaVersionId } },
        data: { state: "consent", version: { increment: 1 } },
      });
    }
    if (before.definitionChangeId) {
      await tx.definitionChange.update({
        where: { initiativeId_id: { initiativeId, id: before.definitionChangeId } },
        data: { state: "proposed", version: { increment: 1 } },
      });
    }
    return { value: { id: after.id }, subjectId: after.id, before, after };
  },
});
