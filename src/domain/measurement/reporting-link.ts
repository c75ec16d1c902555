/** M6: what has happened to a reporting link so far. */
export type ReportingLinkHistory = {
  readonly mailings: number;
  readonly mailedAt: Date | null;
  readonly mailRefusedAt: Date | null;
  readonly openedAt: Date | null;
  readonly usedAt: Date | null;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
};

/** M6: where a reporting link stands, in one word; what ended it comes before what was done with it. */
export type ReportingLinkState =
  | "revoked"
  | "expired"
  | "used"
  | "opened"
  | "mailed"
  | "mail_refused"
  | "mail_waits"
  | "made";

/** M6: where a reporting link stands at an instant. Revoked or expired it opens nothing any more, whatever was done with it before. */
export function reportingLinkState(link: ReportingLinkHistory, now: Date): ReportingLinkState {
  if (link.revokedAt !== null) return "revoked";
  if (link.expiresAt <= now) return "expired";
  if (link.usedAt !== null) return "used";
  if (link.openedAt !== null) return "opened";
  if (link.mailedAt !== null) return "mailed";
  if (link.mailRefusedAt !== null) return "mail_refused";
  return link.mailings > 0 ? "mail_waits" : "made";
}

/** M6: the longest a reporting link may live, in days: a school year's half, so that a forgotten one dies by itself. */
export const longestLinkDays = 183;
