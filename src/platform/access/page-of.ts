/** How many rows one page of a long list holds. */
export const pageLength = 100;

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

/** One page of the rows found, which were asked for one more than a page holds, and where the next one begins. */
export function pageOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  length = pageLength,
) {
  const page = rows.slice(0, length);
  return { page, next: rows.length > length ? (page.at(-1)?.id ?? null) : null };
}
