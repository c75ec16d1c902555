"use server";

import { formAction } from "@/platform/http/form-action";
import { answerDuplicate } from "./commands/answer-duplicate";
import { commitActivity } from "./commands/commit-activity";
import { completeActivity } from "./commands/complete-activity";
import { draftActivity } from "./commands/draft-activity";
import { editActivity } from "./commands/edit-activity";
import { withdrawActivity } from "./commands/withdraw-activity";

export const draftActivityAction = formAction(draftActivity, {
  goTo: ({ id }, initiative) => `/w/${initiative}/activities/${id}`,
});

export const editActivityAction = formAction(editActivity, {
  goTo: ({ id }, initiative) => `/w/${initiative}/activities/${id}`,
});

export const answerDuplicateAction = formAction(answerDuplicate);

export const commitActivityAction = formAction(commitActivity, { done: "activity_committed" });

export const completeActivityAction = formAction(completeActivity);

export const withdrawActivityAction = formAction(withdrawActivity);
