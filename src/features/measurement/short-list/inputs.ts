import { z } from "zod";
import { powers } from "@/domain/measurement/indicator-power";

const Rating = z.enum(powers);
const Reason = z.string().trim().min(1).max(500);

/** W6: how strong a candidate is in each respect, each with its reason. */
export const RatePowerInput = z.object({
  indicatorId: z.uuid(),
  communication: Rating,
  communicationReason: Reason,
  proxy: Rating,
  proxyReason: Reason,
  data: Rating,
  dataReason: Reason,
});

export const ShortListInput = z.object({ indicatorId: z.uuid(), reason: Reason });
