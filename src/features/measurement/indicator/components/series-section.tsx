import { getTranslations } from "next-intl/server";
import { formatDate, formatValue } from "@/i18n/format";
import { ChartFigure } from "@/ui/chart/chart-figure";
import { LineChart } from "@/ui/chart/line-chart";
import { EmptyState } from "@/ui/empty-state";
import { StatusMark } from "@/ui/status-mark";
import { pointsForChart, shownAt } from "../../reading/words";
import type { IndicatorView } from "../queries/indicator";

/** The approved series with its target, as a chart and as a table, and where it stands. */
export async function SeriesSection({ indicator }: { indicator: IndicatorView }) {
  const t = await getTranslations("measurement");
  const publication = await getTranslations("publication");
  const frame = await getTranslations("frame.chart");
  const curve = await getTranslations("curve");
  const { points, unit, decimals, baseline, targets, name } = indicator;
  const shown = (value: string) => shownAt(value, Number.POSITIVE_INFINITY, indicator);
  const target = targets.filter(({ categoryKey }) => categoryKey === "").at(-1);
  const first = points.find(({ periodKey }) => periodKey === baseline.periodKey);
  const status = indicator.manualStatus?.status ?? indicator.assessment.status;
  const byPeriod = new Map(points.map((point) => [point.periodKey, point]));
  const noteOf = (periodKey: string) => {
    const point = byPeriod.get(periodKey);
    if (!point) return null;
    const parts =
      point.numerator !== null && point.denominator !== null
        ? publication("ofParts", { numerator: point.numerator, denominator: point.denominator })
        : null;
    const { included, expected } = point;
    const whole = point.isProvisional ? publication("provisional", { included, expected }) : null;
    const earlier = indicator.breaks.some(({ position }) => position > point.position)
      ? publication("earlierDefinition")
      : null;
    return [parts, whole, earlier].filter((note) => note !== null).join("; ");
  };
  if (points.every(({ value }) => value === null)) {
    return <EmptyState title={t("noSeries")}>{t("noSeriesHint")}</EmptyState>;
  }
  const drawn = pointsForChart(points, indicator);
  const { forecast } = indicator;
  const end = forecast?.points.at(-1);
  const ahead = (value: number | undefined) =>
    value === undefined ? "" : shown(value.toFixed(decimals));
  const forecastNote = (by: "people" | "theil_sen") => {
    const at = { value: ahead(end?.value), year: String(Math.floor(end?.position ?? 0)) };
    return by === "people"
      ? curve("forecastByPeople", { ...at, reason: indicator.ownForecast?.reason ?? "" })
      : publication("forecastNote", {
          ...{ ...at, window: forecast?.window ?? 0 },
          ...{ low: ahead(end?.low), high: ahead(end?.high) },
        });
  };
  return (
    <ChartFigure
      title={t("approvedSeries")}
      lead={t("approvedSeriesLead")}
      aside={<StatusMark status={status} label={publication(`status.${status}`)} />}
      points={drawn}
      noteOf={noteOf}
      source={forecast && end ? forecastNote(forecast.by) : undefined}
      tableCaption={publication("tableCaption", { name })}
      words={{
        ...{ seeTable: frame("seeTable"), period: frame("period") },
        ...{ value: frame("value"), note: frame("note") },
      }}
    >
      <LineChart
        title={t("seriesOf", { name })}
        description={publication("chartDescription", { count: points.length })}
        formatTick={(value) => formatValue(String(value), unit === "%" ? unit : "")}
        data={{
          points: drawn,
          breaks: indicator.breaks.map(({ position, note }) => ({ position, label: note })),
          annotations: indicator.annotations.map(({ position, text, happenedOn }) => ({
            ...{ position, label: text, detail: formatDate(happenedOn) },
          })),
          forecast: forecast
            ? {
                label: publication("forecast"),
                display: ahead(end?.value),
                points: forecast.points,
              }
            : undefined,
          target: target && {
            ...{ label: publication("target"), position: target.position },
            ...{ value: Number(target.value), display: shown(target.value) },
          },
          baseline:
            first && baseline.value !== null
              ? {
                  ...{ label: publication("baseline"), position: first.position },
                  ...{ value: Number(baseline.value), display: shown(baseline.value) },
                }
              : undefined,
        }}
      />
    </ChartFigure>
  );
}
