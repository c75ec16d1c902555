import { z } from "zod";
import { writtenLines } from "@/features/measurement/inputs";

const Text = (maximum: number) => z.string().trim().max(maximum).default("");

const optionalId = z
  .union([z.literal(""), z.uuid()])
  .optional()
  .transform((id) => id || null);

const written = <Line extends z.ZodType>(field: string, line: Line) =>
  writtenLines([field], z.array(line).max(40).default([]));

export const WriteStoryInput = z.object({
  indicatorId: z.uuid(),
  /** How often the version that is being written was saved before; 0 begins the next version. */
  revision: z.coerce.number().int().min(0),
  story: Text(10_000),
  helps: Text(5000),
  hinders: Text(5000),
  whatWorks: Text(5000),
  partners: written("role", z.object({ stakeholderId: optionalId, role: Text(1000) })),
  actions: written(
    "action",
    z.object({
      action: Text(1000),
      isLowCost: z.coerce.boolean().default(false),
      ownerMemberId: optionalId,
    }),
  ),
  isIllustrative: z.coerce.boolean().default(false),
});

export const KeepStoryInput = z.object({ indicatorId: z.uuid() });
