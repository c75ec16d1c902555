"use server";

import { formAction } from "@/platform/http/form-action";
import { closeConsentRound } from "./commands/close-consent-round";
import { confirmIntegration } from "./commands/confirm-integration";
import { givePosition } from "./commands/give-position";
import { integrateObjection } from "./commands/integrate-objection";
import { openAgendaRound } from "./commands/open-agenda-round";
import { openIndependenceRound } from "./commands/open-independence-round";
import { reopenConsentRound } from "./commands/reopen-consent-round";
import { withdrawConsentRound } from "./commands/withdraw-consent-round";

export const openAgendaRoundAction = formAction(openAgendaRound, {
  goTo: ({ id }, initiative) => `/w/${initiative}/consent-rounds/${id}`,
});
export const openIndependenceRoundAction = formAction(openIndependenceRound, {
  goTo: ({ id }, initiative) => `/w/${initiative}/consent-rounds/${id}`,
});
export const givePositionAction = formAction(givePosition);
export const integrateObjectionAction = formAction(integrateObjection);
export const confirmIntegrationAction = formAction(confirmIntegration);
export const closeConsentRoundAction = formAction(closeConsentRound);
export const withdrawConsentRoundAction = formAction(withdrawConsentRound);
export const reopenConsentRoundAction = formAction(reopenConsentRound);
