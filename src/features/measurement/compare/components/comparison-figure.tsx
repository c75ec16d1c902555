import { getTranslations } from "next-intl/server";
import { formatNumber, formatPeriod } from "@/i18n/format";
import type { ChartLine } from "@/ui/chart/chart-data";
import { ExplorerChart } from "@/ui/chart/explorer-chart";
import { LineChart } from "@/ui/chart/line-chart";
import { SmallChart } from "@/ui/chart/small-chart";
import { Disclosure } from "@/ui/disclosure";
import { DataTable } from "@/ui/table/data-table";
import { TextLink } from "@/ui/text-link";
import { pointsForChart, tickOf } from "../../reading/words";
import type { ComparedSeries, ComparisonView } from "../queries/comparison";

type ComparisonFigureProps = { view: ComparisonView; fileHref: string };

function nameOf({ indicator, category, place }: ComparedSeries, all: readonly ComparedSeries[]) {
  // What all have in common need not be said at each line.
  const isOneIndicator = all.every((one) => one.indicator === indicator) && all.length > 1;
  const parts = [isOneIndicator ? "" : indicator, category, place].filter((part) => part !== "");
  return parts.length === 0 ? indicator : parts.join(", ");
}

const indexText = (value: string) => formatNumber(value, 1);

function withoutUnits({ breaks }: ComparedSeries) {
  return breaks.map(({ position }) => ({ position, unitBefore: "" }));
}

/** Several series side by side: one picture, the same as a table and as a file, and in words what the picture does. */
export async function ComparisonFigure({ view, fileHref }: ComparisonFigureProps) {
  const t = await getTranslations("reading.compare");
  const frame = await getTranslations("frame.chart");
  const publication = await getTranslations("publication");
  const { shape, start } = view;
  const series = view.series.filter(({ points }) => points.some(({ value }) => value !== null));
  const isIndexed = shape === "indexed";
  const lines: readonly ChartLine[] = series.map((one) => ({
    ...{ key: one.ref, label: nameOf(one, series) },
    points: isIndexed
      ? // An index has no unit that could have changed.
        pointsForChart(one.points, { ...one, breaks: withoutUnits(one) }, { display: indexText })
      : pointsForChart(one.points, one),
  }));
  const unit = isIndexed ? "" : (series[0]?.unit ?? "");
  const isSign = /^[$€£¥]$/.test(unit);
  const periods = [
    ...new Map(lines.flatMap(({ points }) => points.map((point) => [point.key, point]))).values(),
  ].sort((a, b) => a.position - b.position);
  const words = {
    together: t("wordsTogether", { unit: unit === "" ? t("noUnit") : unit }),
    indexed: t("wordsIndexed", { period: start ? formatPeriod(start.periodKey) : "" }),
    apart: t("wordsApart"),
  };
  const title = t("chartTitle", { names: lines.map(({ label }) => label).join("; ") });
  const [firstLine, ...others] = lines;
  if (!firstLine) return <p className="text-sm text-soft">{t("nothingToDraw")}</p>;
  return (
    <section className="space-y-4">
      <p className="max-w-prose text-sm text-soft">{words[shape]}</p>
      {shape === "apart" ? (
        <div className="@container">
          <div className="grid gap-8 @md:grid-cols-2 @3xl:grid-cols-3">
            {lines.map((line, index) => (
              <figure key={line.key}>
                <figcaption className="mb-1 text-sm font-semibold">
                  {line.label}
                  <span className="font-normal text-soft"> · {series[index]?.unit}</span>
                </figcaption>
                <SmallChart
                  data={{ points: line.points }}
                  title={publication("chartTitle", { name: line.label })}
                  description={publication("chartDescription", { count: line.points.length })}
                  formatTick={tickOf(series[index]?.unit ?? "")}
                />
              </figure>
            ))}
          </div>
        </div>
      ) : (
        <ExplorerChart
          lines={lines}
          title={title}
          hint={t("keyboard")}
          tick={{ before: isSign ? unit : "", after: unit === "%" ? "\u00a0%" : "" }}
        >
          <LineChart
            title={title}
            description={publication("chartDescription", { count: periods.length })}
            formatTick={tickOf(unit)}
            data={{ points: firstLine.points, label: firstLine.label, lines: others }}
          />
        </ExplorerChart>
      )}
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-2 border-t border-line pt-3 text-sm">
        <Disclosure summary={frame("seeTable")}>
          <DataTable
            caption={title}
            rows={periods}
            rowKey={({ key }) => key}
            columns={[
              {
                ...{ key: "period", label: frame("period"), isRowHead: true },
                cell: ({ label }) => label,
              },
              ...lines.map(({ key, label, points }) => ({
                ...{ key, label, isNumber: true },
                cell: (period: { readonly key: string }) =>
                  points.find((point) => point.key === period.key)?.display ?? "–",
              })),
            ]}
          />
        </Disclosure>
        <TextLink href={fileHref} prefetch={false}>
          {t("download")}
        </TextLink>
      </div>
    </section>
  );
}
