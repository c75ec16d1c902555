import { Prisma } from "@/platform/db/generated/client";

/** How many rows one page of a long list usually holds: each has what can be done with it, and more nobody reads at once. */
export const pageLength = 50;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The row after which a page begins, from an address anybody can write into; null is the first page. */
export function afterOf(text: string | undefined): string | null {
  return text !== undefined && uuid.test(text) ? text : null;
}

const largestOrdinal = 2_147_483_647;

/** A number that counts rows or versions, from an address anybody can write into; null where it is none the database can hold. */
export function ordinalOf(text: string | undefined): number | null {
  const isCount = text !== undefined && /^\d{1,10}$/.test(text);
  return isCount && Number(text) <= largestOrdinal ? Number(text) : null;
}

/**
 * SQL for the page after a row of `listed`, a list in the same statement whose rows have an `id` and their
 * `place` in its order; one row more tells whether another page follows. What is no row of it begins anew.
 */
export function pageAfter(after: string | null, length = pageLength): Prisma.Sql {
  return Prisma.sql`
    SELECT * FROM listed
     WHERE place > (SELECT place FROM listed WHERE id = ${after}::uuid)
        OR NOT EXISTS (SELECT FROM listed WHERE id = ${after}::uuid)
     ORDER BY place LIMIT ${length + 1}`;
}

/** One page of the rows found, which were asked for one more than a page holds, and where the next one begins. */
export function pageOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  length = pageLength,
) {
  const page = rows.slice(0, length);
  return { page, next: rows.length > length ? (page.at(-1)?.id ?? null) : null };
}

/** Rows that were read by their ids, in the order of the page that named them; what is gone meanwhile is left out. */
export function inOrderOf<Row extends { readonly id: string }>(
  page: readonly { readonly id: string }[],
  rows: readonly Row[],
): readonly Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return page.flatMap(({ id }) => byId.get(id) ?? []);
}
