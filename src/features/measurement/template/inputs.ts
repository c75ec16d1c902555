import { z } from "zod";
import { PassportParts } from "../indicator/inputs";

/** Which templates to draft from, and what the drafts measure. */
export const DraftFromTemplatesInput = z.object({
  templateCodes: z.array(z.string().max(32)).min(1, "nothing_chosen").max(50),
  measures: PassportParts.measures,
});
