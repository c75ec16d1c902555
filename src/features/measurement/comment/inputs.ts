import { z } from "zod";

/** What a comment can be about: an indicator as a whole, or one value of it. */
export const CommentSubject = z.enum(["indicator", "observation"]);

export const WriteCommentInput = z.object({
  about: CommentSubject,
  subjectId: z.uuid(),
  body: z.string().trim().min(1).max(4000),
});

export const WithdrawCommentInput = z.object({ commentId: z.uuid() });
