import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type {
  PublicAnnotation,
  PublicBreak,
  PublicForecast,
  PublicPassport,
  PublicSeries,
} from "@/domain/publication/public-document";
import { tickOf } from "@/features/measurement/reading/words";
import { ChartFigure } from "@/ui/chart/chart-figure";
import { LineChart } from "@/ui/chart/line-chart";
import { chartData, chartedOf, chartPoints, forecastText } from "../words";

type SeriesFigureProps = {
  passport: PublicPassport;
  series: PublicSeries | null;
  title: ReactNode;
  lead?: ReactNode;
  aside?: ReactNode;
  links?: ReactNode;
  forecast?: PublicForecast | null;
  annotations?: readonly PublicAnnotation[];
  breaks?: readonly PublicBreak[];
  /** M8: absent where a release does not say it. */
  coverageNeededPercent?: number | undefined;
};

/** A series as a chart with its table twin; what is provisional, hidden or illustrative says so in both. */
export async function SeriesFigure({
  passport,
  series,
  title,
  lead,
  aside,
  links,
  forecast = null,
  annotations = [],
  breaks = [],
  coverageNeededPercent,
}: SeriesFigureProps) {
  const t = await getTranslations("publication");
  const frame = await getTranslations("frame.chart");
  const byPeriod = new Map(series?.points.map((point) => [point.periodKey, point]));
  const noteOf = (periodKey: string) => {
    const point = byPeriod.get(periodKey);
    if (!point) return null;
    const notes = [
      point.numerator !== null && point.denominator !== null
        ? t("ofParts", { numerator: point.numerator, denominator: point.denominator })
        : null,
      point.isProvisional
        ? t("provisional", { included: point.reportersIncluded, expected: point.reportersExpected })
        : null,
      point.isIllustrative ? t("illustrative") : null,
      breaks.some(({ position }) => position > point.position) ? t("earlierDefinition") : null,
    ];
    return notes.filter((note) => note !== null).join("; ");
  };
  return (
    <ChartFigure
      title={title}
      lead={lead}
      aside={aside}
      links={links}
      source={
        <>
          {t("source", { source: passport.source })}
          {passport.isIllustrative ? ` ${t("illustrativeSeries")}` : null}
          {coverageNeededPercent !== undefined &&
          series?.points.some((one) => one.isProvisional) ? (
            <span className="mt-1 block">
              {t("hollowPoints", { percent: coverageNeededPercent })}
            </span>
          ) : null}
          {forecast ? (
            <span className="mt-1 block">{forecastText(forecast, passport, t)}</span>
          ) : null}
        </>
      }
      points={chartPoints(series, chartedOf(passport, breaks), t)}
      noteOf={noteOf}
      tableCaption={t("tableCaption", { name: passport.name })}
      words={{
        seeTable: frame("seeTable"),
        period: frame("period"),
        value: frame("value"),
        note: frame("note"),
      }}
    >
      {series?.points.some(({ value }) => value !== null) ? (
        <LineChart
          data={chartData(series, passport, t, forecast, annotations, breaks)}
          title={t("chartTitle", { name: passport.name })}
          description={t("chartDescription", { count: series.points.length })}
          formatTick={tickOf(passport.unit)}
        />
      ) : (
        <p className="py-6 text-sm text-soft">{t("noValue")}</p>
      )}
    </ChartFigure>
  );
}
