import { closeConsentRound } from "@/features/agenda/consent-round/commands/close-consent-round";
import { confirmIntegration } from "@/features/agenda/consent-round/commands/confirm-integration";
import { givePosition } from "@/features/agenda/consent-round/commands/give-position";
import { integrateObjection } from "@/features/agenda/consent-round/commands/integrate-objection";
import { openAgendaRound } from "@/features/agenda/consent-round/commands/open-agenda-round";
import { proposeIndicators } from "@/features/measurement/indicator/commands/propose-indicators";
import { db } from "@/platform/db/client";
import type { ConsentRoundSeed } from "../data/shape";
import { dateOf, type Stage } from "./stage";

function roundOf(stage: Stage, code: string): ConsentRoundSeed {
  const round = stage.seed.consentRounds.find((one) => one.code === code);
  if (!round) throw new Error(`${stage.seed.slug} has no consent round ${code}`);
  return round;
}

/** A round is opened: about a version of the agenda (W3), or about indicators with whole passports (W5). */
export async function open(stage: Stage, code: string): Promise<void> {
  const round = roundOf(stage, code);
  const { title, question } = round;
  const terms = { title, question, deadlineOn: dateOf(round.deadline) };
  if (round.subject === "indicators") {
    const indicatorIds = (round.indicators ?? []).map((one) => stage.id("indicator", one));
    const made = await stage.as(stage.lead, proposeIndicators, { ...terms, indicatorIds });
    stage.keep("round", code, made.consentRoundId);
    return;
  }
  const agenda = await db().agendaVersion.findFirstOrThrow({
    where: { number: round.agendaVersion ?? 1, initiative: { slug: stage.seed.slug } },
  });
  const subject = { agendaVersionId: agenda.id, version: agenda.version };
  const { id } = await stage.as(stage.lead, openAgendaRound, { ...terms, ...subject });
  stage.keep("round", code, id);
}

/** Stakeholders take their positions, each on its own day. */
export async function takePositions(stage: Stage, code: string): Promise<void> {
  const positions = [...roundOf(stage, code).positions].sort((a, b) => a.day - b.day);
  for (const { stakeholder, choice, reason, day } of positions) {
    stage.at(day);
    await stage.as(stage.speaker(stakeholder), givePosition, {
      ...{ consentRoundId: stage.id("round", code), choice, reason: reason ?? "" },
    });
  }
}

/** Objections are integrated, and confirmed by those who objected. */
export async function integrate(stage: Stage, code: string): Promise<void> {
  for (const { stakeholder, integration } of roundOf(stage, code).positions) {
    if (!integration) continue;
    const position = await db().position.findFirstOrThrow({
      where: {
        ...{ consentRoundId: stage.id("round", code), supersededAt: null },
        stakeholderId: stage.id("stakeholder", stakeholder),
      },
    });
    stage.at(integration.day);
    const words = { positionId: position.id, integration: integration.text };
    await stage.as(stage.lead, integrateObjection, words);
    stage.at(integration.confirmed);
    const own = { positionId: position.id };
    await stage.as(stage.speaker(stakeholder), confirmIntegration, own);
  }
}

/** The round ends, and the rule decides (D). */
export async function close(stage: Stage, code: string): Promise<void> {
  const id = stage.id("round", code);
  const { version } = await db().consentRound.findFirstOrThrow({ where: { id } });
  const outcomeStatement = roundOf(stage, code).outcomeStatement ?? "Decided.";
  await stage.as(stage.lead, closeConsentRound, { consentRoundId: id, version, outcomeStatement });
}
