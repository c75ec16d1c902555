"use server";

import { formAction } from "@/platform/http/form-action";
import { withdrawAnnotation } from "./commands/withdraw-annotation";
import { writeAnnotation } from "./commands/write-annotation";

export const writeAnnotationAction = formAction(writeAnnotation, { done: "annotation_written" });

export const withdrawAnnotationAction = formAction(withdrawAnnotation);
