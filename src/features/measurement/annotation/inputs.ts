import { z } from "zod";

const Text = (maximum: number) => z.string().trim().max(maximum);

export const WriteAnnotationInput = z.object({
  indicatorId: z.uuid(),
  happenedOn: z.iso.date(),
  text: Text(200).min(1),
  source: Text(500).default(""),
  isPublic: z.coerce.boolean().default(false),
  isIllustrative: z.coerce.boolean().default(false),
});

export const WithdrawAnnotationInput = z.object({ annotationId: z.uuid() });
