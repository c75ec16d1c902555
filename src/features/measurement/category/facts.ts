import { Prisma } from "@/platform/db/generated/client";

/**
 * The names of the categories that a key such as "income:low|race:black" stands for, in its order:
 * "Low income, Black". A code that is defined nowhere stands for itself; the total has no name.
 */
export function categoryNames(initiativeId: string, key: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce((
    SELECT string_agg(coalesce(named.name, pair.text), ', ' ORDER BY pair.place)
      FROM unnest(string_to_array(${key}, '|')) WITH ORDINALITY AS pair(text, place)
      LEFT JOIN dimension axis ON axis.initiative_id = ${initiativeId}::uuid
       AND axis.code = split_part(pair.text, ':', 1)
      LEFT JOIN category named ON named.initiative_id = axis.initiative_id
       AND named.dimension_id = axis.id AND named.code = split_part(pair.text, ':', 2)), '')`;
}
