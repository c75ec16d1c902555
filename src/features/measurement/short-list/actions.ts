"use server";

import { formAction } from "@/platform/http/form-action";
import { demoteIndicator } from "./commands/demote-indicator";
import { promoteIndicator } from "./commands/promote-indicator";
import { ratePower } from "./commands/rate-power";

export const ratePowerAction = formAction(ratePower);

export const promoteIndicatorAction = formAction(promoteIndicator);

export const demoteIndicatorAction = formAction(demoteIndicator);
