"use server";

import { formAction } from "@/platform/http/form-action";
import { withdrawComment } from "./commands/withdraw-comment";
import { writeComment } from "./commands/write-comment";

export const writeCommentAction = formAction(writeComment, { done: "comment_written" });

export const withdrawCommentAction = formAction(withdrawComment);
