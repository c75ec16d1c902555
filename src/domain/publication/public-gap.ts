import { gapSeries, gapStanding } from "../measurement/progress/gap";
import type { PublicGap, PublicGroup, PublicSeries } from "./public-document";
import { positionOf } from "./public-series";
import { publicStatus, statusOfSeries } from "./public-status";
import type { MaterialGap, MaterialIndicator } from "./release-material";

function seriesOf(series: readonly PublicSeries[], key: string): PublicSeries | undefined {
  return series.find(({ placeCode, categoryKey }) => placeCode === "" && categoryKey === key);
}

/**
 * M19, M21: the gaps of an indicator from its public series and nothing else. Where one side is
 * hidden, missing or not available, the period has no gap, and its stated baseline is left out
 * too: a difference and one value would give the other away.
 */
export function publicGaps(
  indicator: MaterialIndicator,
  series: readonly PublicSeries[],
): readonly PublicGap[] {
  return (indicator.gaps ?? []).flatMap((gap) => {
    const category = seriesOf(series, gap.categoryKey);
    const reference = seriesOf(series, gap.referenceKey);
    return category && reference ? [publicGap(gap, indicator, category, reference)] : [];
  });
}

function publicGap(
  gap: MaterialGap,
  { method, comparison }: MaterialIndicator,
  category: PublicSeries,
  reference: PublicSeries,
): PublicGap {
  const points = gapSeries(reference.points, category.points);
  const { measure, targets, baseline } = gap;
  const start = points.find(({ periodKey }) => periodKey === baseline?.periodKey);
  const shown = baseline && {
    periodKey: baseline.periodKey,
    value: start?.difference == null ? null : baseline.value,
  };
  return {
    ...{ categoryKey: gap.categoryKey, categoryName: category.categoryName },
    ...{ referenceKey: gap.referenceKey, referenceName: reference.categoryName },
    ...{ measure, targets, baseline: shown, isIllustrative: gap.isIllustrative },
    points: points.map(({ periodKey, difference, ratio }) => ({
      ...{ periodKey, position: positionOf(periodKey), difference, ratio },
    })),
    status: publicStatus(
      gapStanding({ measure, method, targets, baseline: shown, comparison }, points),
    ),
  };
}

/** M10 to M13: the dimensions of an indicator, each category with where it stands by its own target. */
export function publicGroups(
  indicator: MaterialIndicator,
  series: readonly PublicSeries[],
  categoryNames: ReadonlyMap<string, string>,
): readonly PublicGroup[] {
  // In the order people gave the categories; one that has lost its name still stands at the end.
  const ordered = [
    ...new Set([...categoryNames.keys(), ...series.map(({ categoryKey }) => categoryKey)]),
  ];
  return indicator.dimensionCodes.map((code, index) => ({
    ...{ code, name: indicator.passport.dimensions[index] ?? code },
    members: ordered
      .filter((key) => key.startsWith(`${code}:`) && !key.includes("|"))
      .flatMap((categoryKey) => {
        const own = seriesOf(series, categoryKey);
        return own ? [{ categoryKey, status: statusOfSeries(indicator, own) }] : [];
      }),
  }));
}
