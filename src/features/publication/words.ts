import type { getTranslations } from "next-intl/server";
import { exact } from "@/domain/kernel/exact-number";
import { accumulations } from "@/domain/measurement/comparable-points";
import type {
  PublicAnnotation,
  PublicBreak,
  PublicForecast,
  PublicHeadline,
  PublicIndicator,
  PublicPassport,
  PublicPoint,
  PublicSeries,
} from "@/domain/publication/public-document";
import { type Charted, pointsForChart, shownAt } from "@/features/measurement/reading/words";
import { formatDate, formatNumber, formatPeriod, formatValue } from "@/i18n/format";
import type { ChartMark, LineChartData } from "@/ui/chart/chart-data";

type Words = Awaited<ReturnType<typeof getTranslations<"publication">>>;

/** A value of an indicator as people read it, with its unit and decimals. */
export function shownValue(value: string, passport: Pick<PublicPassport, "unit" | "decimals">) {
  return formatValue(value, passport.unit, passport.decimals);
}

/** What of a released passport decides how its values are written and drawn (M7, W12); older releases say less. */
export function chartedOf(
  { unit, decimals, accumulation, yearStartMonth }: PublicPassport,
  breaks: readonly PublicBreak[] = [],
): Charted {
  return {
    ...{ unit, decimals, breaks, yearStartMonth: yearStartMonth ?? 1 },
    accumulation: accumulations.find((one) => one === accumulation) ?? "periodic",
  };
}

/** A cell in words: the value, or which of the other things it is (M2). */
export function cellText(point: PublicPoint, charted: Charted, t: Words): string {
  if (point.value === null) return t(`cells.${point.state}`);
  return shownAt(point.value, point.position, charted);
}

/** The points of a series for a chart and its table. */
export function chartPoints(series: PublicSeries | null, charted: Charted, t: Words) {
  return pointsForChart(series?.points ?? [], charted, {
    missing: (point) => cellText(point, charted, t),
  });
}

/** A forecast value as people read it: rounded as the observed ones are. */
function forecastValue(
  value: number | undefined,
  passport: Pick<PublicPassport, "unit" | "decimals">,
) {
  return value === undefined ? "" : shownValue(value.toFixed(passport.decimals), passport);
}

/** M17: a forecast in one sentence: its method and window, where it leads and between what. */
export function forecastText(
  forecast: PublicForecast,
  passport: Pick<PublicPassport, "unit" | "decimals">,
  t: Words,
): string {
  const end = forecast.points.at(-1);
  if (forecast.by === "people") {
    return t("ownForecastNote", {
      year: String(Math.floor(end?.position ?? 0)),
      value: forecastValue(end?.value, passport),
      reason: forecast.reason ?? "",
    });
  }
  return t("forecastNote", {
    window: forecast.window,
    year: String(Math.floor(end?.position ?? 0)),
    value: forecastValue(end?.value, passport),
    low: forecastValue(end?.low, passport),
    high: forecastValue(end?.high, passport),
  });
}

/** A target as a mark of a chart. */
export function markOf(
  label: string,
  target: { readonly position: number; readonly value: string } | undefined,
  passport: Pick<PublicPassport, "unit" | "decimals">,
): ChartMark | undefined {
  return (
    target && {
      ...{ label, position: target.position, value: Number(target.value) },
      display: shownValue(target.value, passport),
    }
  );
}

/**
 * The groups of an indicator with their public series; releases made before groups were named have
 * them by the codes of their categories, without a status.
 */
export function groupsOf(indicator: PublicIndicator, unnamed: string) {
  const single = indicator.series.filter(
    ({ categoryKey }) => categoryKey !== "" && !categoryKey.includes("|"),
  );
  const codes = [...new Set(single.map(({ categoryKey }) => categoryKey.split(":")[0] ?? ""))];
  const groups = indicator.groups?.length
    ? indicator.groups
    : codes.map((code) => ({
        ...{ code, name: unnamed },
        members: single
          .filter(({ categoryKey }) => categoryKey.startsWith(`${code}:`))
          .map(({ categoryKey }) => ({ categoryKey, status: null })),
      }));
  return groups
    .map(({ code, name, members }) => ({
      ...{ code, name },
      members: members.flatMap(({ categoryKey, status }) => {
        const series = single.find((one) => one.categoryKey === categoryKey);
        return series ? [{ series, status }] : [];
      }),
    }))
    .filter(({ members }) => members.length > 0);
}

/** A whole chart: the series, the target and the baseline of the passport. */
export function chartData(
  series: PublicSeries | null,
  passport: PublicPassport,
  t: Words,
  forecast: PublicForecast | null = null,
  annotations: readonly PublicAnnotation[] = [],
  breaks: readonly PublicBreak[] = [],
): LineChartData {
  const target = passport.targets.filter(({ categoryKey }) => categoryKey === "").at(-1);
  const { baseline } = passport;
  return {
    points: chartPoints(series, chartedOf(passport, breaks), t),
    annotations: annotations.map(({ position, text, happenedOn }) => ({
      ...{ position, label: text, detail: formatDate(happenedOn) },
    })),
    breaks: breaks.map(({ position, note }) => ({ position, label: note })),
    forecast: forecast
      ? {
          label: t("forecast"),
          display: forecastValue(forecast.points.at(-1)?.value, passport),
          points: forecast.points,
        }
      : undefined,
    target: markOf(t("target"), target, passport),
    baseline:
      baseline && baseline.value !== null
        ? {
            label: t("baseline"),
            position: baseline.position,
            value: Number(baseline.value),
            display: shownValue(baseline.value, passport),
          }
        : undefined,
  };
}

/** A change in words: percentages change by points, other things by their unit. */
function changeText(change: string, passport: PublicPassport, t: Words): string {
  if (passport.unit !== "%") return shownValue(change, passport);
  return t("points", { count: Number(change), number: formatNumber(change) });
}

/** The headline of an indicator in words, from the facts in its document. */
export function headlineText(headline: PublicHeadline, passport: PublicPassport, t: Words): string {
  const { values } = headline;
  const text = (name: string) => (values[name] === undefined ? "" : String(values[name]));
  const value = (name: string) => (text(name) === "" ? "" : shownValue(text(name), passport));
  const period = (name: string) => (text(name) === "" ? "" : formatPeriod(text(name)));
  const factor = values.factor === undefined ? 0 : Number(values.factor);
  return t(`headlines.${headline.key}`, {
    name: passport.name,
    latest: value("latest"),
    latestPeriod: period("latestPeriod"),
    since: period("since"),
    change: text("change") === "" ? "" : changeText(exact(text("change")).toFixed(), passport, t),
    target: value("target"),
    targetPeriod: period("targetPeriod"),
    pace: factor >= 1.9 && factor <= 2.1 ? t("twice") : t("times", { factor }),
  });
}
