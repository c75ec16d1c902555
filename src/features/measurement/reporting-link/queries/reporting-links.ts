import { may } from "@/domain/access/policy";
import {
  type ReportingLinkHistory,
  type ReportingLinkState,
  reportingLinkState,
} from "@/domain/measurement/reporting-link";
import { query } from "@/platform/access/query";
import { dateIn, now } from "@/platform/clock";
import { db } from "@/platform/db/client";
import { isMailSetUp } from "@/platform/mail";

/** The reporting links of one period that the reader may know of, and for whom more can be made. */
export type ReportingLinksView = {
  readonly links: readonly {
    readonly id: string;
    readonly organization: string;
    readonly personName: string;
    readonly email: string;
    readonly state: ReportingLinkState;
    /** The day on which it came into this state, where one is known. */
    readonly since: string | null;
    readonly untilOn: string;
    readonly madeBy: string;
    readonly can: { readonly send: boolean; readonly revoke: boolean };
  }[];
  /** Those that may be asked by link: they owe something in the period, and it takes their values. */
  readonly askable: readonly { readonly stakeholderId: string; readonly organization: string }[];
  readonly isMailSetUp: boolean;
  readonly can: { readonly see: boolean };
};

type LinkRow = ReportingLinkHistory & {
  id: string;
  stakeholderId: string;
  organization: string;
  personName: string;
  email: string;
  madeBy: string;
};

type AskableRow = { stakeholderId: string; organization: string };

function sinceOf(link: LinkRow, state: ReportingLinkState): Date | null {
  const instants: Partial<Record<ReportingLinkState, Date | null>> = {
    ...{ revoked: link.revokedAt, used: link.usedAt, opened: link.openedAt },
    mailed: link.mailedAt,
  };
  return instants[state] ?? null;
}

export const listReportingLinks = query(
  "reporting_period.read",
  async (scope, filter: { reportingPeriodId: string }): Promise<ReportingLinksView> => {
    const { actor, initiativeId, timeZone } = scope;
    const instant = now();
    const today = dateIn(timeZone, instant);
    const [links, askable] = await Promise.all([
      db().$queryRaw<LinkRow[]>`
        SELECT l.id, l.stakeholder_id AS "stakeholderId", o.name AS organization,
               l.person_name AS "personName", l.email, u.name AS "madeBy", l.mailings,
               l.mailed_at AS "mailedAt", l.mail_refused_at AS "mailRefusedAt",
               l.opened_at AS "openedAt", l.used_at AS "usedAt", l.expires_at AS "expiresAt",
               l.revoked_at AS "revokedAt"
          FROM reporting_link l
          JOIN reporting_period p ON p.initiative_id = l.initiative_id AND p.period_key = l.period_key
          JOIN stakeholder s ON s.initiative_id = l.initiative_id AND s.id = l.stakeholder_id
          JOIN organization o ON o.id = s.organization_id
          JOIN member m ON m.initiative_id = l.initiative_id AND m.id = l.made_by_member_id
          JOIN user_account u ON u.id = m.user_id
         WHERE l.initiative_id = ${initiativeId}::uuid AND p.id = ${filter.reportingPeriodId}::uuid
         ORDER BY l.revoked_at IS NOT NULL, o.name, l.made_at DESC`,
      db().$queryRaw<AskableRow[]>`
        SELECT DISTINCT s.id AS "stakeholderId", o.name AS organization
          FROM reporting_period p
          JOIN indicator i ON i.initiative_id = p.initiative_id AND i.frequency = p.kind AND i.state = 'agreed'
          JOIN reporter r ON r.initiative_id = i.initiative_id AND r.indicator_id = i.id AND r.ended_at IS NULL
          JOIN stakeholder s ON s.initiative_id = r.initiative_id AND s.id = r.stakeholder_id AND s.state <> 'left'
          JOIN organization o ON o.id = s.organization_id
         WHERE p.initiative_id = ${initiativeId}::uuid AND p.id = ${filter.reportingPeriodId}::uuid
           AND (p.state = 'open' OR EXISTS (
             SELECT FROM reporting_exception e
              WHERE e.initiative_id = p.initiative_id AND e.period_key = p.period_key
                AND e.stakeholder_id = s.id AND e.withdrawn_at IS NULL AND e.until_on >= ${today}::date))
         ORDER BY o.name`,
    ]);
    const mayRead = ({ stakeholderId }: { stakeholderId: string }) =>
      may(actor, "reporting_link.read", { stakeholderId });
    const seen = links.filter(mayRead).map((link) => {
      const state = reportingLinkState(link, instant);
      const since = sinceOf(link, state);
      const isAlive = state !== "revoked" && state !== "expired";
      const { stakeholderId } = link;
      return {
        ...{ id: link.id, organization: link.organization, personName: link.personName },
        ...{ email: link.email, state, madeBy: link.madeBy },
        since: since && dateIn(timeZone, since),
        // The last moment of the day until which it works, so that the day is named and not the next.
        untilOn: dateIn(timeZone, new Date(link.expiresAt.getTime() - 1)),
        can: {
          send: isAlive && may(actor, "reporting_link.send", { stakeholderId }),
          revoke: isAlive && may(actor, "reporting_link.revoke", { stakeholderId }),
        },
      };
    });
    const offered = askable.filter((one) =>
      may(actor, "reporting_link.make", { stakeholderId: one.stakeholderId }),
    );
    return {
      ...{ links: seen, askable: offered, isMailSetUp: isMailSetUp() },
      can: { see: seen.length > 0 || offered.length > 0 },
    };
  },
);
