import { getTranslations } from "next-intl/server";
import { exact, rounded } from "@/domain/kernel/exact-number";
import { formatNumber, formatPeriod, formatValue } from "@/i18n/format";
import type { ChartMark, ChartPoint } from "@/ui/chart/chart-data";
import { sharedSpan } from "@/ui/chart/scales";
import { SmallChart } from "@/ui/chart/small-chart";
import { classNames } from "@/ui/class-names";
import { Disclosure } from "@/ui/disclosure";
import { SectionHead } from "@/ui/section-head";
import { StatusMark } from "@/ui/status-mark";
import { DataTable } from "@/ui/table/data-table";
import { sinceAnew, tickOf } from "../words";

/** One category among its neighbours: its points, its own target and where it stands. */
export type MultipleSeries = {
  readonly key: string;
  readonly name: string;
  readonly points: readonly ChartPoint[];
  readonly target: ChartMark | undefined;
  /** Null where a release does not say. */
  readonly status: string | null;
};

type SplitMultiplesProps = {
  dimension: string;
  unit: string;
  decimals: number;
  series: readonly MultipleSeries[];
  /** The whole, drawn grey behind each. */
  whole: readonly ChartPoint[];
  lead?: string;
  isRuled?: boolean;
};

/** The same measure for each category of a dimension: small charts on one scale, and one table of all. */
export async function SplitMultiples(props: SplitMultiplesProps) {
  const { dimension, unit, decimals, series, whole, lead, isRuled = false } = props;
  const t = await getTranslations("reading");
  const publication = await getTranslations("publication");
  const frame = await getTranslations("frame.chart");
  const charts = series.map((one) => ({
    ...one,
    data: { points: one.points, target: one.target, behind: whole },
  }));
  const span = sharedSpan(charts.map(({ data }) => data));
  const periods = [
    ...new Map(series.flatMap(({ points }) => points.map((point) => [point.key, point]))).values(),
  ].sort((a, b) => a.position - b.position);
  const changeOf = (points: readonly ChartPoint[]) => {
    const seen = sinceAnew(points).filter(({ value }) => value !== null);
    const [first, latest] = [seen[0], seen.at(-1)];
    if (!first || !latest || first === latest) return null;
    const change = exact(String(latest.value)).minus(String(first.value));
    const size = rounded(change.abs(), decimals);
    const way = change.isNegative() ? "−" : "+";
    const sign = Number(size) === 0 ? "±" : way;
    const said =
      unit === "%"
        ? `${formatNumber(size, decimals)} ${t("gap.points")}`
        : formatValue(size, unit, decimals);
    return t("change", { change: `${sign}${said}`, since: first.label });
  };
  return (
    <section>
      <SectionHead
        ruled={isRuled}
        title={t("byGroup", { dimension: dimension.toLocaleLowerCase("en") })}
        lead={[t("byGroupLead"), lead].filter(Boolean).join(" ")}
      />
      <div className="@container">
        <div
          className={classNames(
            "grid gap-8 @md:grid-cols-2",
            series.length !== 2 && series.length !== 4 && "@3xl:grid-cols-3",
          )}
        >
          {charts.map(({ key, name, points, target, status, data }) => {
            const latest = points.findLast(({ value }) => value !== null);
            return (
              <figure key={key} className="flex flex-col">
                <figcaption className="mb-2 space-y-0.5 text-sm">
                  <span className="block font-semibold">{name}</span>
                  {status ? (
                    <StatusMark status={status} label={publication(`status.${status}`)} />
                  ) : null}
                  <span className="block text-soft">
                    {latest ? (
                      <>
                        <strong className="font-semibold text-ink tabular-nums">
                          {latest.display}
                        </strong>{" "}
                        ({latest.label}
                        {changeOf(points) ? `, ${changeOf(points)}` : ""})
                      </>
                    ) : (
                      publication("noValue")
                    )}
                    {status && !target ? (
                      <span className="block text-xs">{t("noTargetOfOwn")}</span>
                    ) : null}
                  </span>
                </figcaption>
                <div className="mt-auto">
                  <SmallChart
                    data={{ ...data, span }}
                    title={publication("chartTitle", { name })}
                    description={publication("chartDescription", { count: points.length })}
                    formatTick={tickOf(unit)}
                  />
                </div>
              </figure>
            );
          })}
        </div>
      </div>
      <div className="mt-4">
        <Disclosure summary={frame("seeTable")}>
          <DataTable
            caption={t("groupTable", { dimension })}
            rows={periods}
            rowKey={({ key }) => key}
            columns={[
              {
                ...{ key: "period", label: frame("period"), isRowHead: true },
                cell: ({ key }) => formatPeriod(key),
              },
              ...series.map(({ key, name, points }) => ({
                ...{ key, label: name, isNumber: true },
                cell: (period: ChartPoint) =>
                  points.find((point) => point.key === period.key)?.display ?? "–",
              })),
            ]}
          />
        </Disclosure>
      </div>
    </section>
  );
}
