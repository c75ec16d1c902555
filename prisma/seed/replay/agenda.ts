import { addOutcome } from "@/features/agenda/commands/add-outcome";
import { addStrategy } from "@/features/agenda/commands/add-strategy";
import { adoptAgenda } from "@/features/agenda/commands/adopt-agenda";
import { amendAgenda } from "@/features/agenda/commands/amend-agenda";
import { answerConsultation } from "@/features/agenda/commands/answer-consultation";
import { answerPerspective } from "@/features/agenda/commands/answer-perspective";
import { editAgenda } from "@/features/agenda/commands/edit-agenda";
import { editOutcome } from "@/features/agenda/commands/edit-outcome";
import { editStrategy } from "@/features/agenda/commands/edit-strategy";
import { openConsultation } from "@/features/agenda/commands/open-consultation";
import { waivePerspective } from "@/features/agenda/commands/waive-perspective";
import { writePerspective } from "@/features/agenda/commands/write-perspective";
import { db } from "@/platform/db/client";
import type { AgendaVersionSeed } from "../data/shape";
import { dateOf, type Stage } from "./stage";

function versionOf(stage: Stage, number: number): AgendaVersionSeed {
  const version = stage.seed.agenda.find((one) => one.number === number);
  if (!version) throw new Error(`${stage.seed.slug} has no agenda ${number}`);
  return version;
}

async function agendaRow(stage: Stage, number: number) {
  return db().agendaVersion.findFirstOrThrow({
    where: { number, initiative: { slug: stage.seed.slug } },
    select: { id: true, version: true },
  });
}

/** Stakeholders say how they see the problem. */
export async function givePerspectives(stage: Stage, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    const perspective = stage.seed.perspectives.find((one) => one.stakeholder === code);
    if (!perspective || "waivedReason" in perspective) continue;
    const { stakeholder: _stakeholder, ...words } = perspective;
    await stage.as(stage.speaker(code), writePerspective, { intent: "give", ...words });
    const row = await db().perspective.findFirstOrThrow({
      where: { stakeholderId: stage.id("stakeholder", code) },
      select: { id: true },
    });
    stage.keep("perspective", code, row.id);
  }
}

/** The backbone goes on without some perspectives, and says why. */
export async function waivePerspectives(stage: Stage, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    const perspective = stage.seed.perspectives.find((one) => one.stakeholder === code);
    if (!perspective || !("waivedReason" in perspective)) continue;
    const reason = perspective.waivedReason;
    const stakeholderId = stage.id("stakeholder", code);
    await stage.as(stage.lead, waivePerspective, { stakeholderId, reason });
  }
}

/** The backbone writes a version: the first from nothing, a later one from the adopted one. */
export async function draft(stage: Stage, number: number): Promise<void> {
  const words = versionOf(stage, number);
  if (number > 1) {
    const { id } = await agendaRow(stage, number - 1);
    await stage.as(stage.lead, amendAgenda, { agendaVersionId: id });
  }
  const present = number > 1 ? await agendaRow(stage, number) : null;
  const { problem, vision, population, place, principles } = words;
  const { id: agendaVersionId } = await stage.as(stage.lead, editAgenda, {
    ...{ agendaVersionId: present?.id ?? "", version: present?.version ?? 0 },
    ...{ problem, vision, population, place, principles: principles.join("\n") },
  });
  for (const outcome of words.outcomes) await writeOutcome(stage, agendaVersionId, outcome);
}

async function writeOutcome(
  stage: Stage,
  agendaVersionId: string,
  { code, title, description, strategies }: AgendaVersionSeed["outcomes"][number],
): Promise<void> {
  const known = stage.ids.get(`outcome ${code}`);
  if (known) {
    const { version } = await db().agendaOutcome.findFirstOrThrow({
      where: { agendaVersionId, outcomeId: known },
    });
    const words = { agendaVersionId, outcomeId: known, version, title, description };
    await stage.as(stage.lead, editOutcome, words);
  } else {
    const { id } = await stage.as(stage.lead, addOutcome, { agendaVersionId, title, description });
    stage.keep("outcome", code, id);
  }
  const outcomeId = stage.id("outcome", code);
  for (const strategy of strategies) {
    const own = { agendaVersionId, title: strategy.title, description: strategy.description };
    const strategyId = stage.ids.get(`strategy ${strategy.code}`);
    if (strategyId) {
      const { version } = await db().agendaStrategy.findFirstOrThrow({
        where: { agendaVersionId, strategyId },
      });
      await stage.as(stage.lead, editStrategy, { ...own, strategyId, version });
    } else {
      const { id } = await stage.as(stage.lead, addStrategy, { ...own, outcomeId });
      stage.keep("strategy", strategy.code, id);
    }
  }
}

/** The draft goes to consultation (W2). */
export async function consult(stage: Stage, number: number): Promise<void> {
  const { id, version } = await agendaRow(stage, number);
  await stage.as(stage.lead, openConsultation, { agendaVersionId: id, version });
}

/** Stakeholders answer, each on its own day. */
export async function answer(stage: Stage, number: number): Promise<void> {
  const { id: agendaVersionId } = await agendaRow(stage, number);
  const answers = [...versionOf(stage, number).consultationAnswers].sort((a, b) => a.day - b.day);
  for (const { stakeholder, stance, comment, day } of answers) {
    stage.at(day);
    const words = { agendaVersionId, stance, comment };
    await stage.as(stage.speaker(stakeholder), answerConsultation, words);
  }
}

/** The backbone says how each perspective is taken into account (W3). */
export async function respond(stage: Stage, number: number): Promise<void> {
  const { id: agendaVersionId } = await agendaRow(stage, number);
  for (const { stakeholder, answer: taken, explanation } of versionOf(stage, number).responses) {
    const perspectiveId = stage.id("perspective", stakeholder);
    const words = { agendaVersionId, perspectiveId, answer: taken, explanation };
    await stage.as(stage.lead, answerPerspective, words);
  }
}

/** The version is adopted (W4). */
export async function adopt(stage: Stage, number: number): Promise<void> {
  const { id, version } = await agendaRow(stage, number);
  const { reviewInDays } = versionOf(stage, number);
  const reviewOn = reviewInDays === undefined ? "" : dateOf(reviewInDays);
  await stage.as(stage.lead, adoptAgenda, { agendaVersionId: id, version, reviewOn });
}
