import { z } from "zod";

export const PublishReleaseInput = z.object({
  note: z.string().trim().min(1).max(1000),
});

export const EditHeadlineInput = z.object({
  headline: z
    .string()
    .trim()
    .max(200)
    .transform((text) => text || null),
});
