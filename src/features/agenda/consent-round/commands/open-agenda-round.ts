import { agendaMayGoToConsent } from "@/domain/agenda/proposal";
import { dateIn } from "@/platform/clock";
import { command } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { newId } from "@/platform/ids";
import { proposalFacts } from "../../facts";
import { OpenAgendaRoundInput } from "../inputs";

/** W3: asks every active stakeholder for its position on a version of the agenda. */
export const openAgendaRound = command({
  permission: "consent_round.open",
  input: OpenAgendaRoundInput,
  facts: proposalFacts,
  gate: agendaMayGoToConsent,
  async apply({ tx, scope, facts: { agenda, settings }, input, now }) {
    const { initiativeId } = scope;
    if (agenda.version !== input.version) refuse({ kind: "conflict", key: "changed_meanwhile" });
    if (input.deadlineOn < dateIn(scope.timeZone, now)) {
      refuse({ kind: "invalid", problems: [{ path: "deadlineOn", key: "deadline_past" }] });
    }
    const { agendaVersionId, version: _version, deadlineOn, ...terms } = input;
    const after = await tx.consentRound.create({
      data: {
        ...{
          initiativeId,
          id: newId(),
          subject: "agenda",
          agendaVersionId,
          openedAt: now,
          ...terms,
        },
        deadlineOn: new Date(deadlineOn),
        quorumNumerator: settings.quorum.numerator,
        quorumDenominator: settings.quorum.denominator,
      },
    });
    await tx.agendaVersion.update({
      where: { initiativeId_id: { initiativeId, id: agenda.id } },
      data: { state: "consent", version: { increment: 1 } },
    });
    return { value: { id: after.id }, subjectId: after.id, before: null, after };
  },
});
