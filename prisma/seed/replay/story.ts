import { editHeadline } from "@/features/publication/commands/edit-headline";
import { publishRelease } from "@/features/publication/commands/publish-release";
import { db } from "@/platform/db/client";
import type { StorySeed } from "../data/shape";
import * as activity from "./activity";
import * as agenda from "./agenda";
import * as consent from "./consent";
import * as definition from "./definition";
import * as learning from "./learning";
import * as measurement from "./measurement";
import * as people from "./people";
import type { Stage } from "./stage";

async function changePhase(stage: Stage, phase: "organize" | "sustain"): Promise<void> {
  // The gate between phases (W11) also asks for working groups on rhythm and a closed review cycle,
  // which cannot be recorded yet; until then the demonstration states its phase itself.
  await db().initiative.update({ where: { slug: stage.seed.slug }, data: { phase } });
}

/** Replays one step of an initiative's story through the commands that people use. */
export async function replay(
  stage: Stage,
  step: StorySeed,
  administratorId: string,
): Promise<void> {
  stage.at(step.day);
  switch (step.step) {
    case "create_initiative":
      return people.create(stage, administratorId);
    case "invite_stakeholders":
      return people.invite(stage, step.stakeholders);
    case "join_stakeholders":
      return people.join(stage, step.stakeholders);
    case "stakeholder_leaves":
      return people.leave(stage, step.stakeholder);
    case "appoint_backbone":
      return people.appoint(stage);
    case "change_phase":
      return changePhase(stage, step.to);
    case "give_perspectives":
      return agenda.givePerspectives(stage, step.stakeholders);
    case "waive_perspectives":
      return agenda.waivePerspectives(stage, step.stakeholders);
    case "draft_agenda":
      return agenda.draft(stage, step.version);
    case "open_consultation":
      return agenda.consult(stage, step.version);
    case "answer_consultation":
      return agenda.answer(stage, step.version);
    case "respond_to_perspectives":
      return agenda.respond(stage, step.version);
    case "adopt_agenda":
      return agenda.adopt(stage, step.version);
    case "open_consent_round":
      return consent.open(stage, step.round);
    case "take_positions":
      return consent.takePositions(stage, step.round);
    case "integrate_objections":
      return consent.integrate(stage, step.round);
    case "close_consent_round":
      return consent.close(stage, step.round);
    case "define_places_and_dimensions":
      return measurement.define(stage);
    case "propose_indicators":
    case "draft_indicators":
      return measurement.draft(stage, step.indicators);
    case "agree_indicators":
      return measurement.agree(stage, step.indicators);
    case "propose_definition_change":
      return definition.propose(stage, step.indicator);
    case "make_definition_change":
      return definition.make(stage, step.indicator);
    case "assign_reporters":
      return measurement.assign(stage, step.indicators);
    case "open_periods":
      return measurement.openPeriods(stage, step.periods);
    case "lock_periods":
      return measurement.lockPeriods(stage, step.periods);
    case "import_and_approve":
      return measurement.importFile(stage, step.file, "approved");
    case "report_open_period":
      await measurement.importFile(stage, step.file, "draft");
      return measurement.bringReportsOn(stage);
    case "make_reporting_link":
      return measurement.makeLink(stage, step);
    case "draft_activities":
      return activity.draft(stage, step.activities);
    case "commit_activities":
      return activity.commit(stage, step.activities);
    case "define_gaps":
      return measurement.defineGaps(stage, step.gaps);
    case "annotate_series":
      return learning.annotate(stage);
    case "review_indicators":
      return learning.review(stage, step.cycle);
    case "close_review_cycle":
      return learning.close(stage, step.cycle);
    case "end_corrections":
      return learning.end(stage, step.corrections);
    case "set_headline":
      await stage.as(stage.lead, editHeadline, { headline: step.headline });
      return;
    case "release":
      await stage.as(stage.lead, publishRelease, { note: step.note });
      return;
  }
}
