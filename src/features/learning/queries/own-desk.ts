import { may } from "@/domain/access/policy";
import { query } from "@/platform/access/query";
import type { InitiativeScope } from "@/platform/access/scope";
import { dateIn, now } from "@/platform/clock";
import { db } from "@/platform/db/client";

/** A report that the reader's stakeholder owes or has begun. */
export type OwedReport = {
  readonly periodKey: string;
  readonly dueOn: string | null;
  readonly isLate: boolean;
  readonly indicators: readonly { readonly id: string; readonly name: string }[];
  readonly returned: readonly { readonly name: string; readonly note: string }[];
};

/** A consent round in which the reader's stakeholder has not given its position. */
export type AskedPosition = {
  readonly id: string;
  readonly title: string;
  readonly deadlineOn: string;
  readonly given: number;
  readonly asked: number;
};

/** A course correction that the reader owns and has not carried out. */
export type OwnCorrection = {
  readonly id: string;
  readonly indicatorId: string;
  readonly indicator: string;
  readonly decision: string;
  readonly dueOn: string;
  readonly isOverdue: boolean;
};

/** Everything a member owes, on one screen (ui.md screen 3). */
export type OwnDeskView = {
  readonly person: string;
  readonly organization: string;
  readonly isBackbone: boolean;
  readonly reports: readonly OwedReport[];
  readonly positions: readonly AskedPosition[];
  readonly perspective: "given" | "waived" | "missing";
  readonly consultation: { readonly number: number } | null;
  readonly objections: readonly { readonly consentRoundId: string; readonly title: string }[];
  readonly activities: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: string;
    readonly endOn: string | null;
  }[];
  /** W10: course corrections that the reader is to carry out, the next one first. */
  readonly corrections: readonly OwnCorrection[];
  readonly nextDue: { readonly periodKey: string; readonly endOn: string } | null;
  readonly can: {
    readonly record: boolean;
    readonly givePosition: boolean;
    readonly writePerspective: boolean;
  };
};

type OwedRow = {
  periodKey: string;
  dueOn: string | null;
  isLate: boolean;
  indicatorId: string;
  name: string;
  returnNote: string | null;
};

/** What each reporter still owes for the periods it may write into, open or by exception: no report, or one that is draft or returned. */
async function owedRows({ initiativeId, actor, timeZone }: InitiativeScope): Promise<OwedRow[]> {
  const today = dateIn(timeZone, now());
  return db().$queryRaw<OwedRow[]>`
    SELECT p.period_key AS "periodKey", p.due_on::text AS "dueOn",
           coalesce(p.due_on < ${today}::date, false) AS "isLate",
           i.id AS "indicatorId", i.name, r.return_note AS "returnNote"
      FROM reporter o
      JOIN indicator i ON i.initiative_id = o.initiative_id AND i.id = o.indicator_id
      JOIN reporting_period p ON p.initiative_id = o.initiative_id AND p.kind = i.frequency
      LEFT JOIN report r ON r.initiative_id = o.initiative_id AND r.indicator_id = i.id
           AND r.period_key = p.period_key AND r.stakeholder_id = o.stakeholder_id
     WHERE o.initiative_id = ${initiativeId}::uuid AND o.stakeholder_id = ${actor.stakeholderId}::uuid
       AND o.ended_at IS NULL AND i.state = 'agreed'
       AND (p.state = 'open' OR EXISTS (
         SELECT FROM reporting_exception e
          WHERE e.initiative_id = p.initiative_id AND e.period_key = p.period_key
            AND e.stakeholder_id = o.stakeholder_id AND e.withdrawn_at IS NULL
            AND e.until_on >= ${today}::date))
       AND coalesce(r.state, 'draft') IN ('draft', 'returned')
     ORDER BY p.due_on, p.period_key, i.code`;
}

async function askedPositions({ initiativeId, actor }: InitiativeScope): Promise<AskedPosition[]> {
  return db().$queryRaw<AskedPosition[]>`
    SELECT c.id, c.title, c.deadline_on::text AS "deadlineOn",
           (SELECT count(*)::int FROM position p WHERE p.initiative_id = c.initiative_id
               AND p.consent_round_id = c.id AND p.superseded_at IS NULL) AS given,
           (SELECT count(*)::int FROM stakeholder s
             WHERE s.initiative_id = c.initiative_id AND s.state = 'active') AS asked
      FROM consent_round c
     WHERE c.initiative_id = ${initiativeId}::uuid AND c.state = 'open'
       AND NOT EXISTS (SELECT FROM position p WHERE p.initiative_id = c.initiative_id
             AND p.consent_round_id = c.id AND p.superseded_at IS NULL
             AND p.stakeholder_id = ${actor.stakeholderId}::uuid)
     ORDER BY c.deadline_on, c.opened_at`;
}

async function ownCorrections(scope: InitiativeScope): Promise<OwnCorrection[]> {
  const { initiativeId, actor, timeZone } = scope;
  return db().$queryRaw<OwnCorrection[]>`
    SELECT c.id, c.indicator_id AS "indicatorId", i.name AS indicator, c.decision,
           c.due_on::text AS "dueOn", c.due_on < ${dateIn(timeZone, now())}::date AS "isOverdue"
      FROM course_correction c
      JOIN indicator i ON i.initiative_id = c.initiative_id AND i.id = c.indicator_id
     WHERE c.initiative_id = ${initiativeId}::uuid AND c.owner_member_id = ${actor.memberId}::uuid
       AND c.state = 'open'
     ORDER BY c.due_on, c.id`;
}

type SituationRow = {
  person: string;
  organization: string;
  perspective: "given" | "waived" | "missing";
  consultation: number | null;
  nextPeriodKey: string | null;
  nextEndOn: string | null;
};

async function situation({ initiativeId, actor }: InitiativeScope): Promise<SituationRow> {
  const [row] = await db().$queryRaw<SituationRow[]>`
    SELECT u.name AS person, o.name AS organization,
           CASE WHEN v.given_at IS NOT NULL THEN 'given'
                WHEN v.waived_at IS NOT NULL THEN 'waived' ELSE 'missing' END AS perspective,
           (SELECT a.number FROM agenda_version a
             WHERE a.initiative_id = m.initiative_id AND a.state = 'consultation'
               AND NOT EXISTS (SELECT FROM consultation_answer c
                    WHERE c.initiative_id = a.initiative_id AND c.agenda_version_id = a.id
                      AND c.stakeholder_id = m.stakeholder_id)) AS consultation,
           n.period_key AS "nextPeriodKey", n.end_on::text AS "nextEndOn"
      FROM member m
      JOIN user_account u ON u.id = m.user_id
      JOIN stakeholder s ON s.initiative_id = m.initiative_id AND s.id = m.stakeholder_id
      JOIN organization o ON o.id = s.organization_id
      LEFT JOIN perspective v ON v.initiative_id = m.initiative_id AND v.stakeholder_id = s.id
      LEFT JOIN LATERAL (
        SELECT p.period_key, p.end_on FROM reporting_period p
         WHERE p.initiative_id = m.initiative_id AND p.state = 'open' AND p.end_on > ${now()}::date
         ORDER BY p.end_on LIMIT 1) n ON true
     WHERE m.initiative_id = ${initiativeId}::uuid AND m.id = ${actor.memberId}::uuid`;
  if (!row) throw new Error("a proven member has a row");
  return row;
}

function grouped(rows: readonly OwedRow[]): OwedReport[] {
  const byPeriod = new Map<string, OwedRow[]>();
  for (const row of rows) {
    byPeriod.set(row.periodKey, [...(byPeriod.get(row.periodKey) ?? []), row]);
  }
  return [...byPeriod.entries()].map(([periodKey, owed]) => ({
    periodKey,
    dueOn: owed[0]?.dueOn ?? null,
    isLate: owed[0]?.isLate ?? false,
    indicators: owed.map(({ indicatorId, name }) => ({ id: indicatorId, name })),
    returned: owed.flatMap(({ name, returnNote }) =>
      returnNote === null ? [] : [{ name, note: returnNote }],
    ),
  }));
}

export const getOwnDesk = query("desk.read", async (scope, _filter: null): Promise<OwnDeskView> => {
  const { initiativeId, actor } = scope;
  const own = { stakeholderId: actor.stakeholderId };
  const [row, owed, positions, objections, activities, corrections] = await Promise.all([
    situation(scope),
    owedRows(scope),
    askedPositions(scope),
    db().position.findMany({
      where: {
        ...{ initiativeId, ...own, choice: "object", supersededAt: null },
        ...{ integratedAt: { not: null }, integrationConfirmedAt: null },
        consentRound: { state: "open" },
      },
      select: { consentRound: { select: { id: true, title: true } } },
    }),
    db().activity.findMany({
      where: {
        ...{ initiativeId, leadStakeholderId: actor.stakeholderId },
        state: { in: ["draft", "committed"] },
      },
      select: { id: true, title: true, state: true, endOn: true },
      orderBy: [{ endOn: "asc" }, { title: "asc" }],
    }),
    ownCorrections(scope),
  ]);
  return {
    person: row.person,
    organization: row.organization,
    isBackbone: may(actor, "report.approve"),
    reports: grouped(owed),
    positions,
    corrections,
    perspective: row.perspective,
    consultation: row.consultation === null ? null : { number: row.consultation },
    objections: objections.map(({ consentRound }) => ({
      consentRoundId: consentRound.id,
      title: consentRound.title,
    })),
    activities: activities.map(({ endOn, ...activity }) => ({
      ...activity,
      endOn: endOn?.toISOString().slice(0, 10) ?? null,
    })),
    nextDue:
      row.nextPeriodKey === null || row.nextEndOn === null
        ? null
        : { periodKey: row.nextPeriodKey, endOn: row.nextEndOn },
    can: {
      record: may(actor, "observation.record", own),
      givePosition: may(actor, "position.give", own),
      writePerspective: may(actor, "perspective.write", own),
    },
  };
});
