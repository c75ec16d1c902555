import { Prisma } from "@/platform/db/generated/client";

/**
 * M4: the statement that keeps, as a revision, what observations say before something else is
 * written over it. `from` gives them under the name `o`: a FROM clause with its conditions.
 */
export function keptAsRevisions(from: Prisma.Sql, now: Date): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO observation_revision (initiative_id, id, observation_id, revision, availability,
           value, numerator, denominator, not_available_reason, note, source,
           recorded_by_member_id, recorded_by_link_id, recorded_at, origin, import_run_id,
           superseded_at)
    SELECT o.initiative_id, gen_random_uuid(), o.id, o.revision, o.availability, o.value,
           o.numerator, o.denominator, o.not_available_reason, o.note, o.source,
           o.recorded_by_member_id, o.recorded_by_link_id, o.recorded_at, o.origin,
           o.import_run_id, ${now}
      ${from}`;
}
