import { z } from "zod";
import {
  ContributionStrength,
  DuplicateAnswerKind,
  ReinforcementKind,
} from "@/platform/db/generated/enums";

const Text = (most: number) => z.string().trim().max(most).default("");
const optionalDate = z
  .union([z.literal(""), z.iso.date()])
  .optional()
  .transform((date) => date || null);

/** Lines of a form whose choice was left empty are not meant. */
const chosen = <Schema extends z.ZodType>(field: string, schema: Schema) =>
  z.preprocess(
    (lines) =>
      Array.isArray(lines)
        ? lines.filter((line: unknown) => {
            const value = typeof line === "object" && line !== null ? Reflect.get(line, field) : "";
            return typeof value === "string" && value !== "";
          })
        : lines,
    z.array(schema).max(50).default([]),
  );

const activityParts = {
  title: z.string().trim().min(1).max(200),
  description: Text(4000),
  place: Text(300),
  audience: Text(300),
  startOn: optionalDate,
  endOn: optionalDate,
  standsAloneReason: Text(1000),
  isIllustrative: z.coerce.boolean().default(false),
  strategyIds: z.array(z.uuid()).max(30).default([]),
  participantIds: z.array(z.uuid()).max(100).default([]),
  contributions: chosen(
    "indicatorId",
    z.object({
      indicatorId: z.uuid(),
      mechanism: z.string().trim().min(1).max(1000),
      strength: z.enum(ContributionStrength).default("moderate"),
      expectedSize: Text(300),
    }),
  ),
  reinforcements: chosen(
    "activityId",
    z.object({
      activityId: z.uuid(),
      kind: z.enum(ReinforcementKind),
      explanation: Text(1000),
    }),
  ),
};

export const DraftActivityInput = z.object({ leadStakeholderId: z.uuid(), ...activityParts });

export const EditActivityInput = z.object({
  activityId: z.uuid(),
  version: z.coerce.number().int(),
  ...activityParts,
});

export const ActivityInput = z.object({
  activityId: z.uuid(),
  version: z.coerce.number().int(),
});

export const AnswerDuplicateInput = z.object({
  activityId: z.uuid(),
  otherActivityId: z.uuid(),
  answer: z.enum(DuplicateAnswerKind),
  reason: z.string().trim().min(1).max(1000),
});
