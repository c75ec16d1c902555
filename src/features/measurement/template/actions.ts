"use server";

import { formAction } from "@/platform/http/form-action";
import { draftFromTemplates } from "./commands/draft-from-templates";

export const draftFromTemplatesAction = formAction(draftFromTemplates, {
  goTo: (_value, initiative) => `/w/${initiative}/measurement`,
});
