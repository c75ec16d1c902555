import { makeDefinitionChange } from "@/features/measurement/definition-change/commands/make-definition-change";
import { proposeDefinitionChange } from "@/features/measurement/definition-change/commands/propose-definition-change";
import { governedOf } from "@/features/measurement/definition-change/facts";
import { db } from "@/platform/db/client";
import { dateOf, type Stage } from "./stage";

/** The change of an agreed definition is put to the consent of all (W12): all else that is agreed stays as it is. */
export async function propose(stage: Stage, code: string): Promise<void> {
  const seed = stage.seed.indicators.find((one) => one.code === code);
  const round = stage.seed.consentRounds.find((one) => one.code === seed?.change?.round);
  if (!seed?.change || !round) throw new Error(`${code} has no change, or no round for it`);
  const agreed = await db().indicator.findFirstOrThrow({
    where: { id: stage.id("indicator", code) },
  });
  const { id, consentRoundId } = await stage.as(stage.lead, proposeDefinitionChange, {
    // As a form sends them: what is not said is empty.
    ...Object.fromEntries(
      Object.entries(governedOf(agreed)).map(([field, text]) => [field, text ?? ""]),
    ),
    ...{ indicatorId: agreed.id, version: agreed.version, definition: seed.definition },
    ...{ baselinePeriodKey: seed.baseline?.period, baselineValue: seed.baseline?.value },
    ...{ breakPeriod: seed.change.from, reason: seed.change.reason },
    ...{ title: round.title, question: round.question, deadlineOn: dateOf(round.deadline) },
  });
  stage.keep("definition change", code, id);
  stage.keep("round", round.code, consentRoundId);
}

/** The change is made: the series breaks where the new definition begins. */
export async function make(stage: Stage, code: string): Promise<void> {
  const definitionChangeId = stage.id("definition change", code);
  await stage.as(stage.lead, makeDefinitionChange, { definitionChangeId });
}
