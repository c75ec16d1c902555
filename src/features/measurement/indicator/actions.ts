"use server";

import { formAction } from "@/platform/http/form-action";
import { agreeIndicator } from "./commands/agree-indicator";
import { correctIndicator } from "./commands/correct-indicator";
import { draftIndicator } from "./commands/draft-indicator";
import { editIndicator } from "./commands/edit-indicator";
import { proposeIndicators } from "./commands/propose-indicators";
import { retireIndicator } from "./commands/retire-indicator";
import { withdrawIndicator } from "./commands/withdraw-indicator";

const pageOf = ({ id }: { id: string }, initiative: string) =>
  `/w/${initiative}/measurement/indicators/${id}`;

export const draftIndicatorAction = formAction(draftIndicator, { goTo: pageOf });

export const editIndicatorAction = formAction(editIndicator, { goTo: pageOf });

export const correctIndicatorAction = formAction(correctIndicator, { goTo: pageOf });

export const proposeIndicatorsAction = formAction(proposeIndicators, {
  goTo: ({ consentRoundId }, initiative) => `/w/${initiative}/consent-rounds/${consentRoundId}`,
});

export const agreeIndicatorAction = formAction(agreeIndicator, { done: "indicator_agreed" });

export const withdrawIndicatorAction = formAction(withdrawIndicator);

export const retireIndicatorAction = formAction(retireIndicator);
