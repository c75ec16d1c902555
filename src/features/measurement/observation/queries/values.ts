import { may } from "@/domain/access/policy";
import { afterOf, pageOf } from "@/platform/access/page-of";
import { foundOr404, query } from "@/platform/access/query";
import { db } from "@/platform/db/client";
import { Prisma } from "@/platform/db/generated/client";
import { categoryNames } from "../../category/facts";

/** One reported value of an indicator. */
export type ReportedValue = {
  readonly id: string;
  readonly periodKey: string;
  readonly organization: string;
  readonly place: string;
  readonly category: string;
  readonly availability: "reported" | "not_available";
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly reason: string | null;
  readonly state: string;
  readonly revision: number;
  readonly comments: number;
};

/** The reported values of an indicator that one may read, newest period first: all for the backbone, else one's own. */
export type ValuesView = {
  readonly indicator: string;
  readonly unit: string;
  readonly decimals: number;
  readonly readsAll: boolean;
  readonly values: readonly ReportedValue[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
};

const shownValues = 100;

export const listValues = query(
  "observation_history.read",
  async (
    { initiativeId, actor },
    filter: { indicatorId: string; after?: string | undefined },
  ): Promise<ValuesView> => {
    const indicator = foundOr404(
      await db().indicator.findUnique({
        where: { initiativeId_id: { initiativeId, id: filter.indicatorId } },
        select: { id: true, name: true, unit: true, decimals: true },
      }),
    );
    const readsAll = may(actor, "observation_history.read");
    const after = afterOf(filter.after);
    const rows = await db().$queryRaw<ReportedValue[]>`
      SELECT b.id, b.period_key AS "periodKey", o.name AS organization, coalesce(pl.name, '') AS place,
             ${categoryNames(initiativeId, Prisma.sql`b.category_key`)} AS category, b.availability::text AS availability,
             trim_scale(b.value)::text AS value, trim_scale(b.numerator)::text AS numerator,
             trim_scale(b.denominator)::text AS denominator, b.not_available_reason AS reason,
             r.state::text AS state, b.revision,
             (SELECT count(*)::int FROM comment c WHERE c.initiative_id = b.initiative_id
                 AND c.observation_id = b.id AND c.withdrawn_at IS NULL) AS comments
        FROM observation b
        JOIN reporting_period p ON p.initiative_id = b.initiative_id AND p.period_key = b.period_key
        JOIN report r ON r.initiative_id = b.initiative_id AND r.id = b.report_id
        JOIN stakeholder s ON s.initiative_id = b.initiative_id AND s.id = b.stakeholder_id
        JOIN organization o ON o.id = s.organization_id
        LEFT JOIN place pl ON pl.initiative_id = b.initiative_id AND pl.code = b.place_code
       WHERE b.initiative_id = ${initiativeId}::uuid AND b.indicator_id = ${indicator.id}::uuid
         AND b.availability <> 'withdrawn'
         AND (${readsAll} OR b.stakeholder_id = ${actor.stakeholderId}::uuid)
         AND (${after}::uuid IS NULL OR (p.start_on, b.period_key, b.id) <
              (SELECT ap.start_on, a.period_key, a.id FROM observation a
                 JOIN reporting_period ap ON ap.initiative_id = a.initiative_id AND ap.period_key = a.period_key
                WHERE a.initiative_id = ${initiativeId}::uuid AND a.id = ${after}::uuid))
       ORDER BY p.start_on DESC, b.period_key DESC, b.id DESC LIMIT ${shownValues + 1}`;
    const { page: values, next } = pageOf(rows, shownValues);
    const { name, unit, decimals } = indicator;
    return { indicator: name, unit, decimals, readsAll, values, next };
  },
);
