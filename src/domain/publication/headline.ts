import { exact, rounded } from "../kernel/exact-number";
import {
  allComparable,
  brokenAt,
  type Comparison,
  comparablePoints,
  comparedPosition,
} from "../measurement/comparable-points";
import type { PublicHeadline, PublicPassport, PublicSeries, PublicStatus } from "./public-document";

/** How a change reads: more, less or the same. */
function turn(change: string): "up" | "down" | "same" {
  const sign = exact(change).comparedTo(exact("0"));
  if (sign === 0) return "same";
  return sign > 0 ? "up" : "down";
}

/**
 * The facts of an indicator's headline, in a key and its values; the words come from the messages:
 * "up 13 points since 2005/06; the goal needs 2.1 times that pace". The pace is the change still
 * needed a year, over the change so far a year. Only values that may be compared are (M7, W12).
 */
export function headlineOf(
  passport: PublicPassport,
  series: PublicSeries | null,
  status: PublicStatus,
  comparison: Comparison = allComparable,
): PublicHeadline {
  const reported = (series?.points ?? []).filter(({ state }) => state === "reported");
  const seen = comparablePoints(comparison, reported);
  const latest = seen.at(-1);
  const { baseline } = passport;
  const isComparable =
    (baseline?.position ?? 0) >= (brokenAt(comparison) ?? Number.NEGATIVE_INFINITY);
  const start =
    baseline?.value != null && isComparable ? { ...baseline, value: baseline.value } : seen[0];
  if (!latest?.value) return { key: "no_value", values: { name: passport.name } };
  const known = {
    name: passport.name,
    latest: latest.value,
    latestPeriod: latest.periodKey,
    unit: passport.unit,
  };
  const at = (one: { readonly periodKey: string; readonly position: number }) =>
    comparedPosition(comparison, one);
  if (!start?.value || at(start) >= at(latest)) return { key: "one_value", values: known };
  const change = exact(latest.value).minus(exact(start.value));
  const values = {
    ...known,
    change: rounded(change.abs(), Math.max(passport.decimals, 0)),
    since: start.periodKey,
  };
  const way = turn(rounded(change, passport.decimals));
  const target = passport.targets.filter(({ categoryKey }) => categoryKey === "").at(-1);
  if (!target) return { key: `${way}_without_target`, values };
  const goal = { ...values, target: target.value, targetPeriod: target.periodKey };
  if (status.status === "achieved") return { key: `${way}_achieved`, values: goal };
  if (status.status === "moving_away") return { key: `${way}_moving_away`, values: goal };
  const years = at(latest) - at(start);
  const left = at(target) - at(latest);
  if (left <= 0) return { key: `${way}_missed`, values: goal };
  const pace = change.div(years);
  const needed = exact(target.value).minus(exact(latest.value)).div(left);
  if (pace.isZero()) return { key: "same_with_target", values: goal };
  const factor = needed.div(pace);
  if (factor.lte("1.05")) return { key: `${way}_on_pace`, values: goal };
  return { key: `${way}_needs_pace`, values: { ...goal, factor: Number(rounded(factor, 1)) } };
}
