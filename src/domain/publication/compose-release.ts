import { exact } from "../kernel/exact-number";
import { comparablePoints } from "../measurement/comparable-points";
import { isProgressStatus } from "../measurement/manual-status";
import { shownForecast } from "../measurement/own-forecast";
import { outcomeStatus } from "../measurement/progress/outcome-status";
import { forecastOfSeries } from "../measurement/series-forecast";
import { isSmall, stricterSettings, suppressionBasisOf } from "../measurement/small-count";
import { headlineOf } from "./headline";
import { observationsFile } from "./observations-file";
import {
  documentPath,
  type PublicForecast,
  type PublicIndicator,
  type PublicIndicatorSummary,
  type PublicInitiative,
  type PublicOutcome,
  type PublicReleaseMark,
  type PublicSeries,
} from "./public-document";
import { publicGaps, publicGroups } from "./public-gap";
import { publicSeries } from "./public-series";
import { statusOfIndicator, statusOfSeries } from "./public-status";
import type { MaterialIndicator, ReleaseMaterial } from "./release-material";

/** The documents of a release by their paths. */
export type ReleaseDocuments = ReadonlyMap<string, unknown>;

type Composed = {
  readonly material: MaterialIndicator;
  readonly series: readonly PublicSeries[];
  readonly total: PublicSeries | null;
  readonly indicator: PublicIndicator;
};

/** M21: a baseline is a figure too: it is left out where the total of its period is hidden, or it is a small count itself. */
function withPublicBaseline(
  material: MaterialIndicator,
  total: PublicSeries | null,
  { suppression }: ReleaseMaterial,
): MaterialIndicator {
  const { baseline, valueKind } = material.passport;
  if (!baseline?.value) return material;
  const point = total?.points.find(({ periodKey }) => periodKey === baseline.periodKey);
  const isSmallCount =
    suppressionBasisOf(valueKind) === "count" &&
    isSmall(exact(baseline.value), stricterSettings(suppression, material.smallCellThreshold));
  if (point?.state !== "suppressed" && !isSmallCount) return material;
  return {
    ...material,
    passport: { ...material.passport, baseline: { ...baseline, value: null } },
  };
}

function composeIndicator(stored: MaterialIndicator, release: ReleaseMaterial): Composed {
  const series = publicSeries(stored, release);
  const total = series.find((one) => one.placeCode === "" && one.categoryKey === "") ?? null;
  const material = withPublicBaseline(stored, total, release);
  const { passport, outcomeId, strategyId, contributions, comparison, breaks, retired } = material;
  const status = statusOfIndicator(material, total);
  const { outcomes = [], strategies = [] } = release.agenda ?? {};
  const named = (list: readonly { id: string; title: string }[], id: string | null) => {
    const one = list.find((item) => item.id === id);
    return one ? { id: one.id, title: one.title } : null;
  };
  const places = series.filter((one) => one.placeCode !== "" && one.categoryKey === "");
  return {
    ...{ material, series, total },
    indicator: {
      ...{ passport, status, contributions, breaks, retired },
      outcome: named(outcomes, outcomeId),
      strategy: named(strategies, strategyId),
      headline: headlineOf(passport, total, status, comparison),
      // What is no longer in force goes nowhere.
      forecast: retired ? null : publicForecast(material, total, release.forecastPoints),
      annotations: material.annotations ?? [],
      groups: publicGroups(material, series, release.categoryNames),
      gaps: publicGaps(material, series),
      coverageNeededPercent: release.coverageNeededPercent,
      series: series.filter((one) => one.placeCode === ""),
      places: places.map((one) => placeSummary(material, one)),
    },
  };
}

/** M17: people's own forecast, or the line through the points that are public; people's own has its reason. */
function publicForecast(
  { passport, ownForecast, comparison }: MaterialIndicator,
  total: PublicSeries | null,
  pointsUsed: number,
): PublicForecast | null {
  const points = total?.points ?? [];
  const latest = points.findLast(({ value }) => value !== null);
  const shown = shownForecast(
    ownForecast?.points ?? [],
    forecastOfSeries(passport, comparablePoints(comparison, points), pointsUsed),
    latest?.position ?? null,
  );
  if (shown?.by !== "people") return shown;
  return { ...shown, reason: ownForecast?.reason ?? "" };
}

function placeSummary(material: MaterialIndicator, series: PublicSeries) {
  const seen = series.points.flatMap(({ periodKey, value }) =>
    value === null ? [] : [{ periodKey, value }],
  );
  return {
    placeCode: series.placeCode,
    placeName: series.placeName,
    status: statusOfSeries(material, series).status,
    first: seen[0] ?? null,
    latest: seen.at(-1) ?? null,
  };
}

/** The document of one place: the same page with that place's series and its own status. */
function placeDocument({ material, series, indicator }: Composed, total: PublicSeries) {
  const status = statusOfSeries(material, total);
  const { targets: _targets, baseline: _baseline, ...passport } = material.passport;
  const own = { ...passport, targets: [], baseline: null };
  return {
    ...indicator,
    passport: own,
    status,
    headline: headlineOf(own, total, status, material.comparison),
    forecast: null,
    series: series.filter(({ placeCode }) => placeCode === total.placeCode),
    groups: [],
    gaps: [],
    places: [],
  } satisfies PublicIndicator;
}

function composeOutcomes(release: ReleaseMaterial, composed: readonly Composed[]): PublicOutcome[] {
  return (release.agenda?.outcomes ?? []).map((outcome) => {
    const core = composed.filter(
      ({ material }) =>
        material.outcomeId === outcome.id &&
        material.passport.isCore &&
        material.passport.level === "population",
    );
    const { status, score } = outcomeStatus(
      core.map(({ indicator: { status: own } }) => ({
        status: isProgressStatus(own.status) ? own.status : "not_assessable",
        score: own.score === null ? null : Number(own.score),
      })),
    );
    return {
      ...outcome,
      ...{ status, score: score === null ? null : String(Number(score.toFixed(4))) },
      strategies: (release.agenda?.strategies ?? [])
        .filter(({ outcomeId }) => outcomeId === outcome.id)
        .map(({ id, title }) => ({ id, title })),
    };
  });
}

function summaryOf({ material, indicator, total }: Composed): PublicIndicatorSummary {
  const { passport, status, headline, forecast } = indicator;
  const { annotations = [], breaks = [], gaps = [] } = indicator;
  const { outcomeId } = material;
  return {
    ...{ passport, outcomeId, status, headline, series: total },
    ...(forecast?.by === "people" ? { ownForecast: forecast } : {}),
    ...(annotations.length > 0 ? { annotations } : {}),
    ...(breaks.length > 0 ? { breaks } : {}),
    ...(gaps.length > 0
      ? {
          gaps: gaps.map(({ categoryName, referenceName, measure, targets }) => ({
            ...{ categoryName, referenceName, measure, targets },
          })),
        }
      : {}),
  };
}

/** The indicator that speaks for the initiative: of the first outcome that can be judged, the core indicator with the longest series. */
function leadOf(
  outcomes: readonly PublicOutcome[],
  indicators: readonly PublicIndicatorSummary[],
): PublicIndicatorSummary | null {
  const judged = (id: string) =>
    indicators.filter(
      (one) =>
        one.outcomeId === id && one.passport.isCore && one.status.status !== "not_assessable",
    );
  const first = outcomes.map(({ id }) => judged(id)).find((own) => own.length > 0) ?? [];
  const length = (one: PublicIndicatorSummary) => one.series?.points.length ?? 0;
  return first.reduce<PublicIndicatorSummary | null>(
    (longest, one) => (longest === null || length(one) > length(longest) ? one : longest),
    null,
  );
}

/**
 * P1, P2, M21: all documents of a release from its material: the initiative's page, one for each
 * indicator, one for each place of an indicator, and the file of observations. Pure: the same
 * material gives the same documents.
 */
export function composeRelease(
  release: ReleaseMaterial,
  mark: PublicReleaseMark,
): ReleaseDocuments {
  const composed = release.indicators.map((indicator) => composeIndicator(indicator, release));
  const { agenda } = release;
  // A retired indicator keeps its page and its values, and speaks for nothing any more (T4).
  const inForce = composed.filter(({ material }) => material.retired === null);
  const outcomes = composeOutcomes(release, inForce);
  const indicators = inForce.map(summaryOf);
  const lead = leadOf(outcomes, indicators);
  const initiative: PublicInitiative = {
    ...release.initiative,
    suppressionThreshold: release.suppression.threshold,
    headline: lead?.headline ?? null,
    release: mark,
    agenda: agenda
      ? {
          ...{ number: agenda.number, problem: agenda.problem, vision: agenda.vision },
          ...{ principles: agenda.principles, adoptedOn: agenda.adoptedOn },
          ...{ consenting: agenda.consenting, asked: agenda.asked },
        }
      : null,
    ...{ outcomes, indicators },
    retiredIndicators: composed.flatMap(({ material: { passport, retired } }) =>
      retired ? [{ code: passport.code, name: passport.name, on: retired.on }] : [],
    ),
    stakeholders: release.stakeholders,
    activities: release.activities,
  };
  const documents = new Map<string, unknown>([[documentPath.initiative, initiative]]);
  for (const one of composed) {
    const { code } = one.material.passport;
    documents.set(documentPath.indicator(code), one.indicator);
    for (const series of one.series) {
      if (series.placeCode === "" || series.categoryKey !== "") continue;
      documents.set(documentPath.place(code, series.placeCode), placeDocument(one, series));
    }
  }
  documents.set(
    documentPath.observations,
    observationsFile(
      composed.map(({ material: { passport, breaks }, series }) => ({
        ...{ code: passport.code, unit: passport.unit, series, breaks },
      })),
    ),
  );
  return documents;
}
