import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { oneConsentRound } from "../facts";
import { WithdrawConsentRoundInput } from "../inputs";

/** Takes an open round back before it decides anything, and says why; an agenda goes back to consultation, a change of a definition is given up. */
export const withdrawConsentRound = command({
  permission: "consent_round.withdraw",
  input: WithdrawConsentRoundInput,
  facts: oneConsentRound,
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    const before = facts.round;
    if (before.state !== "open") refuse({ kind: "conflict", key: "round_closed" });
    if (before.version !== input.version) refuse({ kind: "conflict", key: "changed_meanwhile" });
    const { initiativeId } = scope;
    const after = await tx.consentRound.update({
      where: { initiativeId_id: { initiativeId, id: before.id } },
      data: {
        ...{ state: "withdrawn", closedAt: now, outcomeStatement: input.outcomeStatement },
        version: { increment: 1 },
      },
    });
    if (before.agendaVersionId) {
      await tx.agendaVersion.update({
        where: { initiativeId_id: { initiativeId, id: before.agendaVersionId } },
        data: { state: "consultation", version: { increment: 1 } },
      });
    }
    if (before.definitionChangeId) {
      await tx.definitionChange.updateMany({
        where: { initiativeId, id: before.definitionChangeId, state: "proposed" },
        data: { state: "withdrawn", withdrawnAt: now, version: { increment: 1 } },
      });
    }
    return { value: { id: after.id }, subjectId: after.id, before, after };
  },
});
