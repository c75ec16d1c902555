import { z } from "zod";
import { BackboneSeparation } from "@/platform/db/generated/enums";

const Line = z.string().trim().min(1).max(200);
const optionalId = z
  .union([z.literal(""), z.uuid()])
  .optional()
  .transform((id) => id || null);

/** A share of the backbone's funding, in percent, as exact text: "37.5". */
const SharePercent = z
  .string()
  .trim()
  .transform((share) => share.replace(",", ".").replace(/\s*%$/, ""))
  .pipe(
    z
      .string()
      .min(1)
      .regex(/^\d{1,3}(\.\d{1,2})?$/, "share_invalid"),
  );

const StaffLine = z.object({ name: Line, position: Line, memberId: optionalId });
const FundingLine = z.object({ name: Line, stakeholderId: optionalId, sharePercent: SharePercent });

/** Lines of a form that were left wholly empty are not meant. */
function withoutEmptyLines(lines: unknown): unknown {
  if (!Array.isArray(lines)) return lines;
  return lines.filter(
    (line: unknown) =>
      typeof line !== "object" ||
      line === null ||
      Object.values(line).some((part) => typeof part === "string" && part.trim() !== ""),
  );
}

export const AppointBackboneInput = z.object({
  stakeholderId: z.uuid(),
  separation: z.enum(BackboneSeparation),
  explanation: z.string().trim().max(4000).default(""),
  staff: z.preprocess(withoutEmptyLines, z.array(StaffLine).min(1, "staff_missing").max(40)),
  fundingSources: z.preprocess(
    withoutEmptyLines,
    z.array(FundingLine).min(1, "funding_missing").max(40),
  ),
  /** The appointment this one takes the place of, as the person saw it; empty for the first. */
  replaces: optionalId,
});
