/** How many rows one page of a long list holds. */
export const pageLength = 100;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The row after which a page begins, from an address anybody can write into; null is the first page. */
export function afterOf(text: string | undefined): string | null {
  return text !== undefined && uuid.test(text) ? text : null;
}

/** One page of the rows found, which were asked for one more than a page holds, and where the next one begins. */
export function pageOf<Row extends { readonly id: string }>(rows: readonly Row[]) {
  const page = rows.slice(0, pageLength);
  return { page, next: rows.length > pageLength ? (page.at(-1)?.id ?? null) : null };
}
