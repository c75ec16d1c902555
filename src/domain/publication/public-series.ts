import { yearPosition } from "../kernel/period";
import { readPeriod } from "../kernel/period-reader";
import { isProvisional } from "../measurement/aggregation";
import { type Figure, stricterSettings, suppressionBasisOf } from "../measurement/small-count";
import { coordinatesOf, type ReleasedCell, suppress } from "../measurement/suppression";
import type { EarlierPoint, HiddenFigure } from "./earlier-release";
import type { PublicPoint, PublicSeries } from "./public-document";
import type { MaterialIndicator, MaterialPoint, ReleaseMaterial } from "./release-material";

/** M10: the place of a period on the axis of years; a key that cannot be read stands at its first four digits. */
export function positionOf(periodKey: string): number {
  const period = readPeriod(periodKey);
  return period ? yearPosition(period) : Number.parseInt(periodKey, 10) || 0;
}

function byPeriod<Point extends { readonly periodKey: string }>(points: readonly Point[]) {
  const periods = new Map<string, Point[]>();
  for (const point of points) {
    const own = periods.get(point.periodKey);
    if (own) own.push(point);
    else periods.set(point.periodKey, [point]);
  }
  return periods;
}

type Placed = Figure & { readonly placeCode: string; readonly categoryKey: string };

function cellOf<Point extends Placed>(point: Point, dimensionCodes: readonly string[]) {
  const { placeCode, categoryKey, value, numerator, denominator } = point;
  const coordinates = coordinatesOf(placeCode, categoryKey, dimensionCodes);
  return { point, coordinates, value, numerator, denominator };
}

/** M22: what earlier releases said of one period. Where a release did not keep what it hid, the number is taken to be what it is now. */
function earlierTables(
  indicator: MaterialIndicator,
  earlier: readonly ReadonlyMap<string, readonly EarlierPoint[]>[],
  periodKey: string,
  now: readonly MaterialPoint[],
): readonly (readonly ReleasedCell[])[] {
  const present = new Map(now.map((one) => [`${one.placeCode}\n${one.categoryKey}`, one]));
  const tables = earlier.map((release) =>
    (release.get(periodKey) ?? []).map((then) => {
      const isKept = !then.isHidden || then.value !== null;
      const same = isKept ? then : (present.get(`${then.placeCode}\n${then.categoryKey}`) ?? then);
      const { point: _point, ...cell } = cellOf(same, indicator.dimensionCodes);
      return { ...cell, isHidden: then.isHidden };
    }),
  );
  const texts = tables.map((table) => JSON.stringify(table));
  return tables.filter((table, index) => table.length > 0 && texts[index] !== texts[index - 1]);
}

type Judgement = {
  readonly suppression: ReleaseMaterial["suppression"];
  readonly hidden: ReadonlySet<MaterialPoint>;
};
const judgements = new WeakMap<MaterialIndicator, Judgement>();

/** M20, M22: which points of an indicator the public must not see, judged for each period over all places, categories and earlier releases together. */
function hiddenPoints(
  indicator: MaterialIndicator,
  { suppression }: ReleaseMaterial,
): ReadonlySet<MaterialPoint> {
  // One release is composed more than once from the same material: as a draft, and with its note.
  const judged = judgements.get(indicator);
  if (judged?.suppression === suppression) return judged.hidden;
  const basis = suppressionBasisOf(indicator.passport.valueKind);
  const settings = stricterSettings(suppression, indicator.smallCellThreshold);
  const earlier = (indicator.earlier ?? []).map(byPeriod);
  const hidden = new Set<MaterialPoint>();
  for (const [periodKey, points] of byPeriod(indicator.points)) {
    const cells = points.map((point) => cellOf(point, indicator.dimensionCodes));
    const tables = earlierTables(indicator, earlier, periodKey, points);
    for (const { cell, hidden: cause } of suppress(basis, cells, settings, tables)) {
      if (cause !== null) hidden.add(cell.point);
    }
  }
  judgements.set(indicator, { suppression, hidden });
  return hidden;
}

/** M22: every figure that a release of this material hides; to be kept with it and shown to nobody. */
export function hiddenFigures(material: ReleaseMaterial): readonly HiddenFigure[] {
  return material.indicators.flatMap((indicator) =>
    [...hiddenPoints(indicator, material)].map(
      ({ periodKey, placeCode, categoryKey, value, numerator, denominator }) => ({
        ...{ code: indicator.passport.code, periodKey, placeCode, categoryKey },
        ...{ value, numerator, denominator },
      }),
    ),
  );
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

/** A category combination in words; one without a name keeps its code. */
export function categoryName(categoryKey: string, names: ReadonlyMap<string, string>): string {
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
