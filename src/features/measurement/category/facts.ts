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

/** An indicator's dimensions in their order, each with its categories in theirs: what a query selects. */
export const dimensionsInOrder = {
  orderBy: { ordinal: "asc" },
  select: {
    dimension: {
      select: {
        ...{ code: true, name: true },
        categories: { orderBy: { ordinal: "asc" }, select: { code: true, name: true } },
      },
    },
  },
} as const; // Prisma infers what it selects from the literal

type Dimensions = readonly {
  readonly dimension: {
    readonly code: string;
    readonly categories: readonly { readonly code: string; readonly name: string }[];
  };
}[];

/** The name of each single category of these dimensions, by its key: "income:low" is "Low income". */
export function namesByKey(dimensions: Dimensions): ReadonlyMap<string, string> {
  return new Map(
    dimensions.flatMap(({ dimension }) =>
      dimension.categories.map(({ code, name }) => [`${dimension.code}:${code}`, name] as const),
    ),
  );
}
