import { may } from "@/domain/access/policy";
import { isLate, type OwedState } from "@/domain/measurement/reporting-calendar";
import { foundOr404, query } from "@/platform/access/query";
import { dateIn, now } from "@/platform/clock";
import { db } from "@/platform/db/client";

/** One reporting period: who owes what for it, what is late, and who may still write. */
export type PeriodView = {
  readonly id: string;
  readonly periodKey: string;
  readonly state: "open" | "locked";
  readonly dueOn: string | null;
  readonly today: string;
  readonly reporters: readonly {
    readonly stakeholderId: string;
    readonly organization: string;
    readonly reports: readonly {
      readonly indicatorId: string;
      readonly name: string;
      readonly state: OwedState;
      readonly isLate: boolean;
    }[];
  }[];
  readonly exceptions: readonly {
    readonly id: string;
    readonly organization: string;
    readonly reason: string;
    readonly untilOn: string;
    readonly grantedBy: string | null;
  }[];
  readonly can: { readonly except: boolean; readonly open: boolean; readonly lock: boolean };
};

type OwedRow = {
  stakeholderId: string;
  organization: string;
  indicatorId: string;
  name: string;
  state: OwedState;
};

export const getPeriod = query(
  "reporting_period.read",
  async (scope, filter: { reportingPeriodId: string }): Promise<PeriodView> => {
    const { initiativeId, actor } = scope;
    const period = foundOr404(
      await db().reportingPeriod.findUnique({
        where: { initiativeId_id: { initiativeId, id: filter.reportingPeriodId } },
      }),
    );
    const today = dateIn(scope.timeZone, now());
    const [owed, exceptions] = await Promise.all([
      db().$queryRaw<OwedRow[]>`
        SELECT s.id AS "stakeholderId", o.name AS organization, i.id AS "indicatorId", i.name,
               coalesce(t.state::text, 'missing') AS state
          FROM reporter r
          JOIN indicator i ON i.initiative_id = r.initiative_id AND i.id = r.indicator_id
           AND i.state = 'agreed' AND i.frequency = ${period.kind}::period_kind
          JOIN stakeholder s ON s.initiative_id = r.initiative_id AND s.id = r.stakeholder_id
          JOIN organization o ON o.id = s.organization_id
          LEFT JOIN report t ON t.initiative_id = r.initiative_id AND t.indicator_id = r.indicator_id
           AND t.stakeholder_id = r.stakeholder_id AND t.period_key = ${period.periodKey}
         WHERE r.initiative_id = ${initiativeId}::uuid AND r.ended_at IS NULL
         ORDER BY o.name, s.id, i.is_core DESC, i.name`,
      db().$queryRaw<PeriodView["exceptions"][number][]>`
        SELECT e.id, o.name AS organization, e.reason, e.until_on::text AS "untilOn",
               u.name AS "grantedBy"
          FROM reporting_exception e
          JOIN stakeholder s ON s.initiative_id = e.initiative_id AND s.id = e.stakeholder_id
          JOIN organization o ON o.id = s.organization_id
          JOIN member m ON m.initiative_id = e.initiative_id AND m.id = e.granted_by_member_id
          LEFT JOIN user_account u ON u.id = m.user_id
         WHERE e.initiative_id = ${initiativeId}::uuid AND e.period_key = ${period.periodKey}
           AND e.withdrawn_at IS NULL AND e.until_on >= ${today}::date
         ORDER BY o.name, e.until_on`,
    ]);
    const dueOn = period.dueOn?.toISOString().slice(0, 10) ?? null;
    const reporters = new Map<string, PeriodView["reporters"][number] & { reports: unknown[] }>();
    for (const { stakeholderId, organization, ...report } of owed) {
      const own = reporters.get(stakeholderId) ?? { stakeholderId, organization, reports: [] };
      own.reports.push({ ...report, isLate: isLate(report.state, dueOn, today) });
      reporters.set(stakeholderId, own);
    }
    const isLocked = period.state === "locked";
    return {
      ...{ id: period.id, periodKey: period.periodKey, state: period.state, dueOn, today },
      ...{ reporters: [...reporters.values()], exceptions },
      can: {
        except: isLocked && may(actor, "reporting_exception.grant"),
        open: isLocked && may(actor, "reporting_period.open"),
        lock: !isLocked && may(actor, "reporting_period.lock"),
      },
    };
  },
);
