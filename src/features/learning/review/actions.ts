"use server";

import { formAction } from "@/platform/http/form-action";
import { closeReviewCycle } from "./commands/close-review-cycle";
import { completeCorrection } from "./commands/complete-correction";
import { decideCorrection } from "./commands/decide-correction";
import { dropCorrection } from "./commands/drop-correction";
import { openReviewCycle } from "./commands/open-review-cycle";
import { recordReview } from "./commands/record-review";

export const openReviewCycleAction = formAction(openReviewCycle, {
  goTo: ({ id }, initiative) => `/w/${initiative}/reviews/${id}`,
});

export const closeReviewCycleAction = formAction(closeReviewCycle, { done: "cycle_closed" });

export const recordReviewAction = formAction(recordReview, { done: "review_recorded" });

export const decideCorrectionAction = formAction(decideCorrection, { done: "correction_decided" });

export const completeCorrectionAction = formAction(completeCorrection, {
  done: "correction_done",
});

export const dropCorrectionAction = formAction(dropCorrection, { done: "correction_dropped" });
