import { may } from "@/domain/access/policy";
import { afterOf, pageOf } from "@/platform/access/page-of";
import { foundOr404, query } from "@/platform/access/query";
import { db } from "@/platform/db/client";
import { Prisma } from "@/platform/db/generated/client";
import { categoryNames } from "../../category/facts";

/** One thing that happened to a value: it was written, or its report took a step. */
export type ObservationEvent = {
  readonly id: string;
  readonly kind: "value" | "submit" | "check" | "approve" | "return" | "reopen";
  readonly at: Date;
  readonly person: string | null;
  /** Whether a named person did it by a reporting link. */
  readonly byLink: boolean;
  /** Why a report came back or was opened again; else the note of the value. */
  readonly note: string | null;
  readonly revision: number | null;
  readonly availability: "reported" | "not_available" | "withdrawn" | null;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly reason: string | null;
  readonly source: string | null;
  readonly origin: "web" | "api" | "import" | "system" | null;
  readonly fileName: string | null;
};

/** One value: what it is, where it stands, and all that happened to it, newest first. */
export type ObservationView = {
  readonly id: string;
  readonly indicatorId: string;
  readonly indicator: string;
  readonly unit: string;
  readonly decimals: number;
  readonly periodKey: string;
  readonly organization: string;
  readonly place: string;
  readonly category: string;
  readonly state: string;
  readonly isIllustrative: boolean;
  readonly timeZone: string;
  readonly events: readonly ObservationEvent[];
  /** The event after which the earlier part begins; null where all is shown. */
  readonly earlier: string | null;
};

const shown = 40;

export const getObservation = query(
  "observation_history.read",
  async (
    scope,
    filter: { observationId: string; before?: string | undefined },
  ): Promise<ObservationView> => {
    const { initiativeId, actor, timeZone } = scope;
    const observation = foundOr404(
      await db().observation.findUnique({
        where: { initiativeId_id: { initiativeId, id: filter.observationId } },
        select: {
          ...{ id: true, indicatorId: true, periodKey: true, categoryKey: true, reportId: true },
          ...{ stakeholderId: true, isIllustrative: true },
          place: { select: { name: true } },
          report: {
            select: {
              state: true,
              indicator: { select: { name: true, unit: true, decimals: true } },
              stakeholder: { select: { organization: { select: { name: true } } } },
            },
          },
        },
      }),
    );
    const { stakeholderId, report } = observation;
    const { indicator } = report;
    foundOr404(may(actor, "observation_history.read", { stakeholderId }) ? true : null);
    const before = afterOf(filter.before);
    const [named] = await db().$queryRaw<{ category: string }[]>`
      SELECT ${categoryNames(initiativeId, Prisma.sql`${observation.categoryKey}::text`)} AS category`;
    const rows = await db().$queryRaw<ObservationEvent[]>`
      WITH event AS (
        SELECT o.id, 'value' AS kind, o.recorded_at AS at, o.recorded_by_member_id AS member_id,
               o.recorded_by_link_id AS link_id, o.note,
               o.revision, o.availability::text AS availability, o.value, o.numerator, o.denominator,
               o.not_available_reason AS reason, o.source, o.origin::text AS origin, o.import_run_id
          FROM observation o
         WHERE o.initiative_id = ${initiativeId}::uuid AND o.id = ${observation.id}::uuid
        UNION ALL
        SELECT v.id, 'value', v.recorded_at, v.recorded_by_member_id, v.recorded_by_link_id, v.note, v.revision,
               v.availability::text, v.value, v.numerator, v.denominator, v.not_available_reason,
               v.source, v.origin::text, v.import_run_id
          FROM observation_revision v
         WHERE v.initiative_id = ${initiativeId}::uuid AND v.observation_id = ${observation.id}::uuid
        UNION ALL
        SELECT s.id, s.step::text, s.taken_at, s.member_id, s.reporting_link_id, s.note, NULL, NULL, NULL, NULL, NULL,
               NULL, NULL, NULL, NULL
          FROM report_step s
         WHERE s.initiative_id = ${initiativeId}::uuid AND s.report_id = ${observation.reportId}::uuid)
      SELECT e.id, e.kind, e.at, coalesce(l.person_name, u.name) AS person,
             l.id IS NOT NULL AS "byLink", e.note,
             e.revision, e.availability, trim_scale(e.value)::text AS value,
             trim_scale(e.numerator)::text AS numerator, trim_scale(e.denominator)::text AS denominator,
             e.reason, e.source, e.origin, f.file_name AS "fileName"
        FROM event e
        LEFT JOIN member m ON m.initiative_id = ${initiativeId}::uuid AND m.id = e.member_id
        LEFT JOIN user_account u ON u.id = m.user_id AND u.erased_at IS NULL
        LEFT JOIN reporting_link l ON l.initiative_id = ${initiativeId}::uuid AND l.id = e.link_id
        LEFT JOIN import_run f ON f.initiative_id = ${initiativeId}::uuid AND f.id = e.import_run_id
       WHERE ${before}::uuid IS NULL
          OR (e.at, e.id) < (SELECT b.at, b.id FROM event b WHERE b.id = ${before}::uuid)
       ORDER BY e.at DESC, e.id DESC LIMIT ${shown + 1}`;
    const { page: events, next: earlier } = pageOf(rows, shown);
    return {
      ...{ id: observation.id, indicatorId: observation.indicatorId, timeZone },
      ...{ indicator: indicator.name, unit: indicator.unit },
      ...{ decimals: indicator.decimals, periodKey: observation.periodKey },
      organization: report.stakeholder.organization.name,
      ...{ place: observation.place.name, category: named?.category ?? "" },
      ...{ state: report.state, isIllustrative: observation.isIllustrative },
      ...{ events, earlier },
    };
  },
);
