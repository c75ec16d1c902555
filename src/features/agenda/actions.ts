"use server";

import { formAction } from "@/platform/http/form-action";
import { addOutcome } from "./commands/add-outcome";
import { addStrategy } from "./commands/add-strategy";
import { adoptAgenda } from "./commands/adopt-agenda";
import { amendAgenda } from "./commands/amend-agenda";
import { answerConsultation } from "./commands/answer-consultation";
import { answerPerspective } from "./commands/answer-perspective";
import { editAgenda } from "./commands/edit-agenda";
import { editOutcome } from "./commands/edit-outcome";
import { editStrategy } from "./commands/edit-strategy";
import { moveOutcome } from "./commands/move-outcome";
import { moveStrategy } from "./commands/move-strategy";
import { openConsultation } from "./commands/open-consultation";
import { removeOutcome } from "./commands/remove-outcome";
import { removeStrategy } from "./commands/remove-strategy";
import { waivePerspective } from "./commands/waive-perspective";
import { writePerspective } from "./commands/write-perspective";

export const writePerspectiveAction = formAction(writePerspective);
export const waivePerspectiveAction = formAction(waivePerspective);
export const editAgendaAction = formAction(editAgenda);
export const addOutcomeAction = formAction(addOutcome);
export const editOutcomeAction = formAction(editOutcome);
export const moveOutcomeAction = formAction(moveOutcome);
export const removeOutcomeAction = formAction(removeOutcome);
export const addStrategyAction = formAction(addStrategy);
export const editStrategyAction = formAction(editStrategy);
export const moveStrategyAction = formAction(moveStrategy);
export const removeStrategyAction = formAction(removeStrategy);
export const answerPerspectiveAction = formAction(answerPerspective);
export const openConsultationAction = formAction(openConsultation);
export const answerConsultationAction = formAction(answerConsultation);
export const adoptAgendaAction = formAction(adoptAgenda);
export const amendAgendaAction = formAction(amendAgenda, {
  goTo: (_value, initiative) => `/w/${initiative}/agenda`,
});
