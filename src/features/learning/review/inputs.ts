import { z } from "zod";

const Text = (maximum: number) => z.string().trim().max(maximum);

export const OpenReviewCycleInput = z.object({});

export const CloseReviewCycleInput = z.object({ reviewCycleId: z.uuid() });

export const RecordReviewInput = z.object({
  indicatorId: z.uuid(),
  whatWorks: Text(5000).min(1),
  whatDoesNot: Text(5000).min(1),
  verdict: z.enum(["continue", "adjust", "stop"]),
  keepCourseReason: Text(2000).default(""),
  isIllustrative: z.coerce.boolean().default(false),
});

/** "activity:<id>" or "strategy:<id>", as the form's list says it. */
const Changed = z.string().transform((text, context) => {
  const [kind, id] = text.split(":");
  if ((kind === "activity" || kind === "strategy") && z.uuid().safeParse(id).success) {
    return { kind, id: id ?? "" } as const;
  }
  context.addIssue({ code: "custom", message: "required" });
  return z.NEVER;
});

export const DecideCorrectionInput = z.object({
  indicatorId: z.uuid(),
  decision: Text(1000).min(1),
  changes: Changed,
  ownerMemberId: z.uuid(),
  dueOn: z.iso.date(),
  isIllustrative: z.coerce.boolean().default(false),
});

const Correction = { correctionId: z.uuid(), version: z.coerce.number().int() };

export const CompleteCorrectionInput = z.object({
  ...Correction,
  /** What the chart says of it from now on. */
  text: Text(200).min(1),
  happenedOn: z.iso.date(),
  isPublic: z.coerce.boolean().default(false),
});

export const DropCorrectionInput = z.object({ ...Correction, reason: Text(1000).min(1) });
