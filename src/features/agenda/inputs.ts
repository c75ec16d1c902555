import { z } from "zod";
import { ConsultationStance, PerspectiveAnswer } from "@/platform/db/generated/enums";

const Id = z.uuid();
const Version = z.coerce.number().int();

/** Text as people type it: without blanks around it, one kind of line end. */
export const text = (most: number) =>
  z
    .string()
    .overwrite((typed) => typed.replaceAll(/\r\n?/g, "\n").trim())
    .max(most);
const Line = text(200).min(1);
const Paragraphs = text(6000).min(1);
const maybe = (schema: ReturnType<typeof text>) => schema.default("");

/** A calendar date, "2026-03-01", or nothing. */
const optionalDate = z
  .union([z.literal(""), z.iso.date()])
  .optional()
  .transform((date) => date || null);

const perspectiveParts = {
  /** The version the person saw; 0 where there was none yet. */
  version: Version.default(0),
  interests: maybe(text(6000)),
  offers: maybe(text(6000)),
  needs: maybe(text(6000)),
  concerns: maybe(text(6000)),
  isPublic: z.coerce.boolean().default(false),
};

/** A perspective is kept as a draft until its stakeholder gives it to the others; a given one says at least how the problem is seen. */
export const WritePerspectiveInput = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("draft"), problem: maybe(text(6000)), ...perspectiveParts }),
  z.object({ intent: z.literal("give"), problem: Paragraphs, ...perspectiveParts }),
]);

export const WaivePerspectiveInput = z.object({ stakeholderId: Id, reason: text(1000).min(1) });

export const EditAgendaInput = z.object({
  /** Empty for the very first agenda of an initiative. */
  agendaVersionId: z
    .union([z.literal(""), Id])
    .optional()
    .transform((id) => id || null),
  version: Version.default(0),
  problem: maybe(text(6000)),
  vision: maybe(text(6000)),
  population: maybe(text(1000)),
  place: maybe(text(1000)),
  principles: maybe(text(6000)),
});

const agendaVersionId = Id;
const titleAndDescription = { title: Line, description: maybe(text(2000)) };
const Direction = z.enum(["up", "down"]);

export const AddOutcomeInput = z.object({ agendaVersionId, ...titleAndDescription });
export const EditOutcomeInput = z.object({
  ...{ agendaVersionId, outcomeId: Id, version: Version },
  ...titleAndDescription,
});
export const MoveOutcomeInput = z.object({ agendaVersionId, outcomeId: Id, direction: Direction });
export const RemoveOutcomeInput = z.object({ agendaVersionId, outcomeId: Id });

export const AddStrategyInput = z.object({
  ...{ agendaVersionId, outcomeId: Id },
  ...titleAndDescription,
});
export const EditStrategyInput = z.object({
  ...{ agendaVersionId, strategyId: Id, version: Version },
  ...titleAndDescription,
});
export const MoveStrategyInput = z.object({
  agendaVersionId,
  strategyId: Id,
  direction: Direction,
});
export const RemoveStrategyInput = z.object({ agendaVersionId, strategyId: Id });

export const AnswerPerspectiveInput = z.object({
  agendaVersionId,
  perspectiveId: Id,
  answer: z.enum(PerspectiveAnswer),
  explanation: text(3000).min(1),
});

export const OpenConsultationInput = z.object({ agendaVersionId, version: Version });

export const AnswerConsultationInput = z
  .object({
    agendaVersionId,
    stance: z.enum(ConsultationStance),
    comment: maybe(text(3000)),
  })
  .refine(({ stance, comment }) => stance === "supports" || comment !== "", {
    path: ["comment"],
    message: "changes_unsaid",
  });

export const AdoptAgendaInput = z.object({
  agendaVersionId,
  version: Version,
  reviewOn: optionalDate,
});

export const AmendAgendaInput = z.object({ agendaVersionId });
