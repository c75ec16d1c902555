import { z } from "zod";
import { DecisionRule, PositionChoice } from "@/platform/db/generated/enums";
import { text } from "../inputs";

const Id = z.uuid();
const Version = z.coerce.number().int();

/** What every consent round says about itself, whatever it decides; rounds of other parts extend it. */
export const consentRoundTerms = {
  title: text(200).min(1),
  question: text(1000).min(1),
  rule: z.enum(DecisionRule).default("consent"),
  thresholdPercent: z
    .union([
      z.literal(""),
      z
        .string()
        .trim()
        .regex(/^\d{1,3}(\.\d{1,2})?$/, "threshold_invalid"),
    ])
    .optional()
    .transform((percent) => percent || null),
  positionsHidden: z.coerce.boolean().default(false),
  deadlineOn: z.iso.date(),
};

export const OpenAgendaRoundInput = z.object({
  agendaVersionId: Id,
  version: Version,
  ...consentRoundTerms,
});

export const OpenIndependenceRoundInput = z.object({ appointmentId: Id, ...consentRoundTerms });

export const GivePositionInput = z
  .object({
    consentRoundId: Id,
    choice: z.enum(PositionChoice),
    reason: text(3000).default(""),
  })
  .refine(({ choice, reason }) => !needsReason.has(choice) || reason !== "", {
    path: ["reason"],
    message: "reason_missing",
  });

/** D: an objection has a reason; a reservation that says nothing cannot be looked at later. */
const needsReason: ReadonlySet<string> = new Set(["object", "consent_with_reservation"]);

export const IntegrateObjectionInput = z.object({
  positionId: Id,
  integration: text(3000).min(1),
});

export const ConfirmIntegrationInput = z.object({ positionId: Id });

export const CloseConsentRoundInput = z.object({
  consentRoundId: Id,
  version: Version,
  outcomeStatement: text(3000).min(1),
});

export const WithdrawConsentRoundInput = CloseConsentRoundInput;

export const ReopenConsentRoundInput = z.object({
  consentRoundId: Id,
  version: Version,
  deadlineOn: z.iso.date(),
});
