import { indicatorsMayBeProposed } from "@/domain/measurement/indicator-proposal";
import { dateIn } from "@/platform/clock";
import { command } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { newId } from "@/platform/ids";
import { proposalFacts } from "../facts";
import { ProposeIndicatorsInput } from "../inputs";

/** W5: puts indicators with whole passports to the consent of all active stakeholders, in one round. */
export const proposeIndicators = command({
  permission: "indicator.propose",
  input: ProposeIndicatorsInput,
  facts: proposalFacts,
  gate: indicatorsMayBeProposed,
  async apply({ tx, scope, facts, input, now }) {
    const { initiativeId } = scope;
    if ([...facts.states.values()].some((state) => state !== "draft")) {
      refuse({ kind: "conflict", key: "wrong_state" });
    }
    if (input.deadlineOn < dateIn(scope.timeZone, now)) {
      refuse({ kind: "invalid", problems: [{ path: "deadlineOn", key: "deadline_past" }] });
    }
    const ids = facts.indicators.map(({ indicatorId }) => indicatorId);
    const after = await tx.consentRound.create({
      data: {
        ...{ initiativeId, id: newId(), subject: "indicators", openedAt: now },
        ...{ title: input.title, question: input.question, deadlineOn: new Date(input.deadlineOn) },
        quorumNumerator: facts.settings.quorum.numerator,
        quorumDenominator: facts.settings.quorum.denominator,
      },
    });
    await tx.consentRoundIndicator.createMany({
      data: ids.map((indicatorId) => ({ initiativeId, consentRoundId: after.id, indicatorId })),
    });
    await tx.indicator.updateMany({
      where: { initiativeId, id: { in: ids } },
      data: { state: "proposed", proposedAt: now, version: { increment: 1 } },
    });
    const value = { consentRoundId: after.id };
    return { value, subjectId: after.id, before: null, after: { ...after, indicators: ids } };
  },
});
