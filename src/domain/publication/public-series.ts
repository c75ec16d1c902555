import { yearPosition } from "../kernel/period";
import { readPeriod } from "../kernel/period-reader";
import { isProvisional } from "../measurement/aggregation";
import { suppressionBasisOf } from "../measurement/small-count";
import { coordinatesOf, suppress } from "../measurement/suppression";
import type { PublicPoint, PublicSeries } from "./public-document";
import type { MaterialIndicator, MaterialPoint, ReleaseMaterial } from "./release-material";

/** M10: the place of a period on the axis of years; a key that cannot be read stands at its first four digits. */
export function positionOf(periodKey: string): number {
  const period = readPeriod(periodKey);
  return period ? yearPosition(period) : Number.parseInt(periodKey, 10) || 0;
}

/** M20: which points of an indicator the public must not see, judged for each period over all places and categories together. */
function hiddenPoints(
  indicator: MaterialIndicator,
  material: ReleaseMaterial,
): ReadonlySet<MaterialPoint> {
  const basis = suppressionBasisOf(indicator.passport.valueKind);
  const byPeriod = new Map<string, MaterialPoint[]>();
  for (const point of indicator.points) {
    byPeriod.set(point.periodKey, [...(byPeriod.get(point.periodKey) ?? []), point]);
  }
  const hidden = new Set<MaterialPoint>();
  for (const points of byPeriod.values()) {
    const cells = points.map((point) => ({
      point,
      coordinates: coordinatesOf(point.placeCode, point.categoryKey, indicator.dimensionCodes),
      value: point.value,
      numerator: point.numerator,
      denominator: point.denominator,
    }));
    for (const { cell, hidden: cause } of suppress(basis, cells, material.suppression)) {
      if (cause !== null) hidden.add(cell.point);
    }
  }
  return hidden;
}

function publicPoint(point: MaterialPoint, isHidden: boolean, neededPercent: number): PublicPoint {
  const { periodKey, value, reportersIncluded, reportersExpected, isIllustrative } = point;
  const shown = isHidden ? { value: null, numerator: null, denominator: null } : point;
  const reported = value === null ? "not_available" : "reported";
  return {
    ...{ periodKey, position: positionOf(periodKey) },
    state: isHidden ? "suppressed" : reported,
    ...{ value: shown.value, numerator: shown.numerator, denominator: shown.denominator },
    ...{ reportersIncluded, reportersExpected, isIllustrative },
    isProvisional: isProvisional(reportersIncluded, reportersExpected, neededPercent),
  };
}

function categoryName(categoryKey: string, names: ReadonlyMap<string, string>): string {
  if (categoryKey === "") return "";
  return categoryKey
    .split("|")
    .map((pair) => names.get(pair) ?? pair)
    .join(", ");
}

/**
 * M20, M21: the series of an indicator as the public may see them. This is the one gate: every
 * page, chart, file and answer of the API is made from what it returns.
 */
export function publicSeries(
  indicator: MaterialIndicator,
  material: ReleaseMaterial,
): readonly PublicSeries[] {
  const hidden = hiddenPoints(indicator, material);
  const series = new Map<
    string,
    { readonly first: MaterialPoint; readonly points: PublicPoint[] }
  >();
  for (const point of indicator.points) {
    const name = `${point.placeCode}\n${point.categoryKey}`;
    const own = series.get(name) ?? { first: point, points: [] };
    own.points.push(publicPoint(point, hidden.has(point), material.coverageNeededPercent));
    series.set(name, own);
  }
  return [...series.values()].map(({ first, points }) => ({
    placeCode: first.placeCode,
    placeName: material.placeNames.get(first.placeCode) ?? first.placeCode,
    categoryKey: first.categoryKey,
    categoryName: categoryName(first.categoryKey, material.categoryNames),
    points: points.sort((a, b) => a.position - b.position),
  }));
}
