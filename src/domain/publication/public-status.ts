import { brokenAt, comparablePoints, comparedPosition } from "../measurement/comparable-points";
import { assessProgress } from "../measurement/progress/assess-progress";
import { progressMethodVersion } from "../measurement/progress/assessment";
import type { ProgressAssessment } from "../measurement/progress/progress-question";
import type { PublicSeries, PublicStatus } from "./public-document";
import type { MaterialIndicator } from "./release-material";

const scoreDecimals = 4;

/** M10 to M14: an assessment as a release keeps it. */
export function publicStatus(assessment: ProgressAssessment): PublicStatus {
  const { status, score, method, methodVersion, reason, figures } = assessment;
  return {
    ...{ status, method, methodVersion, reason, isManual: false },
    score: score === null ? null : String(Number(score.toFixed(scoreDecimals))),
    figures,
  };
}

/**
 * M10 to M13: the status of a public series, from the points the public can see and no others, so
 * that no hidden value speaks through it, and only from those that may be compared (W12). The whole
 * place is judged against the passport's target, a category against a target of its own; a single
 * place against its own beginning, for a target of the whole is none of its own (M11).
 */
export function statusOfSeries(
  indicator: MaterialIndicator,
  series: PublicSeries | null,
): PublicStatus {
  const { passport, direction, method, band, comparison } = indicator;
  const dated = <One extends { readonly periodKey: string; readonly position: number }>(
    one: One,
  ) => ({ ...one, position: comparedPosition(comparison, one) });
  const seen = (series?.points ?? []).flatMap(({ periodKey, position, state, value }) =>
    state === "reported" && value !== null ? [{ periodKey, position, value }] : [],
  );
  const observations = comparablePoints(comparison, seen).map(dated);
  const isWhole = series === null || (series.placeCode === "" && series.categoryKey === "");
  const target =
    series === null || series.placeCode === ""
      ? passport.targets
          .filter(({ categoryKey }) => categoryKey === (series?.categoryKey ?? ""))
          .at(-1)
      : undefined;
  const baseline = passport.baseline && dated(passport.baseline);
  const start = baseline?.position ?? observations[0]?.position ?? 0;
  return publicStatus(
    assessProgress({
      direction,
      method,
      baseline: { position: start, value: isWhole ? (baseline?.value ?? null) : null },
      target: target && dated(target),
      limit: passport.naturalLimit ?? undefined,
      band: band ?? undefined,
      brokenAt: brokenAt(comparison) ?? undefined,
      observations,
    }),
  );
}

/** M16: the status of an indicator: set by hand with its reason and date, or worked out from the whole place's total. */
export function statusOfIndicator(
  indicator: MaterialIndicator,
  total: PublicSeries | null,
): PublicStatus {
  const { manualStatus } = indicator;
  if (!manualStatus) return statusOfSeries(indicator, total);
  return {
    ...{ status: manualStatus.status, score: null, method: indicator.method, isManual: true },
    ...{ methodVersion: progressMethodVersion, reason: manualStatus.reason },
    figures: { statedOn: manualStatus.statedOn },
  };
}
