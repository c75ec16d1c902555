import { z } from "zod";
import { memberRoles } from "@/domain/access/role";
import { parseFraction } from "@/domain/initiative/fraction";
import { progressMethods } from "@/domain/initiative/progress-method";
import { EmailAddress, PersonName } from "@/features/account/inputs";
import { Sector, StakeholderKind } from "@/platform/db/generated/enums";

const Line = z.string().trim().min(1).max(200);
const Paragraph = z.string().trim().min(1).max(4000);
const optionalUrl = z
  .union([z.literal(""), z.url({ protocol: /^https?$/ })])
  .optional()
  .transform((url) => url || null);

/** The short name in an address: "strive-cincinnati". */
export const InitiativeSlug = z
  .string()
  .trim()
  .min(3)
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "invalid_slug");

const TimeZone = z
  .string()
  .refine((zone) => Intl.supportedValuesOf("timeZone").includes(zone) || zone === "UTC", {
    message: "invalid_choice",
  });

/** A short name for tables and files: "CPS". */
export const StakeholderCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9-]{0,15}$/, "invalid_code");

const OrganizationParts = {
  organizationName: Line,
  sector: z.enum(Sector),
  website: optionalUrl,
};

export const CreateInitiativeInput = z.object({
  name: Line,
  slug: InitiativeSlug,
  summary: z.string().trim().min(1).max(600),
  problem: Paragraph,
  population: Line,
  place: Line,
  startedOn: z
    .union([z.literal(""), z.iso.date()])
    .optional()
    .transform((date) => date || null),
  timeZone: TimeZone,
  ...OrganizationParts,
  code: StakeholderCode,
  isIllustrative: z.coerce.boolean().default(false),
});

export const ChangeInitiativeInput = z.object({
  version: z.coerce.number().int(),
  name: Line,
  summary: z.string().trim().min(1).max(600),
  problem: Paragraph,
  population: Line,
  place: Line,
  timeZone: TimeZone,
  progressMethod: z.enum(progressMethods),
});

export const InviteStakeholderInput = z.object({
  ...OrganizationParts,
  code: StakeholderCode,
  kind: z.enum(StakeholderKind),
});

export const StakeholderInput = z.object({
  stakeholderId: z.uuid(),
  version: z.coerce.number().int(),
});

export const InviteMemberInput = z.object({
  stakeholderId: z.uuid(),
  email: EmailAddress,
  role: z.enum(memberRoles),
});

export const WithdrawInvitationInput = z.object({ invitationId: z.uuid() });

export const AcceptInvitationInput = z.object({
  token: z.string().min(20).max(100),
  name: PersonName,
  password: z.string().min(1).max(200),
});

export const ChangeMemberInput = z.object({
  memberId: z.uuid(),
  version: z.coerce.number().int(),
  role: z.enum(memberRoles),
});

export const RemoveMemberInput = z.object({
  memberId: z.uuid(),
  version: z.coerce.number().int(),
});

const Quorum = z.string().transform((text, context) => {
  const fraction = parseFraction(text);
  if (fraction) return fraction;
  context.addIssue({ code: "custom", message: "invalid_share" });
  return z.NEVER;
});

const Count = z.coerce.number().int().optional();

/** Only what is named is changed; domain/initiative/settings says between which bounds. */
export const ChangeSettingsInput = z.object({
  settings: z
    .object({
      ...{ independenceLimitPercent: Count, activeStakeholdersNeeded: Count, sectorsNeeded: Count },
      ...{ consultationDays: Count, coreIndicatorLimit: Count, coverageNeededPercent: Count },
      ...{ suppressionThreshold: Count, approvalLevels: Count },
      ...{ fiscalYearStartMonth: Count, schoolYearStartMonth: Count },
      reviewCycleMonths: Count,
      quorum: Quorum.optional(),
      hideZero: z.coerce.boolean().optional(),
      suppressionReason: z.string().trim().max(1000).optional(),
    })
    .transform(
      (settings) =>
        Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as {
          [Name in keyof typeof settings]?: Exclude<(typeof settings)[Name], undefined>;
        }, // undefined parts are left out above
    ),
});
