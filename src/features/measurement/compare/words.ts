import { refText } from "@/domain/measurement/comparison";

/** What is compared, as it stands in an address: the series, how they are shown, where an index begins. */
export type ComparisonAddress = {
  readonly show?: string | undefined;
  readonly base?: string | undefined;
};

/** The part of an address that holds a comparison. */
export function comparisonAddress(
  series: readonly string[],
  { show, base }: ComparisonAddress,
): string {
  const address = new URLSearchParams(series.map((ref) => ["series", ref]));
  if (show) address.set("show", show);
  if (base) address.set("base", base);
  return address.toString();
}

/** A series from the two answers of the form: which one, and where. */
export function addedSeries(series: string, placeCode: string): string {
  const [code = "", categoryKey = ""] = series.split("~");
  return refText({ code, categoryKey, placeCode });
}
