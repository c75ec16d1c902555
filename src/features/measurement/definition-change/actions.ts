"use server";

import { formAction } from "@/platform/http/form-action";
import { makeDefinitionChange } from "./commands/make-definition-change";
import { proposeDefinitionChange } from "./commands/propose-definition-change";
import { withdrawDefinitionChange } from "./commands/withdraw-definition-change";

export const proposeDefinitionChangeAction = formAction(proposeDefinitionChange, {
  goTo: ({ consentRoundId }, initiative) => `/w/${initiative}/consent-rounds/${consentRoundId}`,
});

export const makeDefinitionChangeAction = formAction(makeDefinitionChange, {
  done: "definition_changed",
});

export const withdrawDefinitionChangeAction = formAction(withdrawDefinitionChange);
