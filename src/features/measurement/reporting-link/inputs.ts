import { z } from "zod";

const Name = z.string().trim().min(1).max(120);

export const MakeReportingLinkInput = z.object({
  reportingPeriodId: z.uuid(),
  stakeholderId: z.uuid(),
  personName: Name,
  email: z.string().trim().toLowerCase().pipe(z.email()),
  untilOn: z.iso.date(),
});

const LinkInput = z.object({ reportingLinkId: z.uuid() });

export const SendReportingLinkInput = LinkInput;

export const RevokeReportingLinkInput = LinkInput;

const Text = z.string().max(1000);

/** One row of the mailed form as it was typed, with what is wrong with it. */
export const KeptRow = z.object({
  indicatorId: z.uuid(),
  placeCode: z.string().max(32),
  categoryKey: z.string().max(300),
  typed: z.object({
    ...{ value: Text, numerator: Text, denominator: Text },
    ...{ notAvailableReason: Text, note: Text, source: Text.default("") },
  }),
  problem: z.object({ path: z.string().max(40), key: z.string().max(60) }),
});

export const KeepTypedValuesInput = z.object({ rows: z.array(KeptRow).max(2000) });

/** The mailed form as it is sent whole: each row with what was typed, and which button was pressed. */
export const SentReportInput = z.object({
  intent: z.enum(["save", "submit"]).default("save"),
  cells: z
    .array(
      z.object({
        ...{ indicatorId: z.uuid(), placeCode: z.string().default("") },
        categoryKey: z.string().default(""),
        ...{ value: Text.default(""), numerator: Text.default("") },
        ...{ denominator: Text.default(""), notAvailableReason: Text.default("") },
        ...{ note: Text.default(""), source: Text.default(""), asked: Text.default("") },
        same: z.string().default(""),
      }),
    )
    .max(2000)
    .default([]),
});
