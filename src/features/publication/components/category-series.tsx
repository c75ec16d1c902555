import { getTranslations } from "next-intl/server";
import type { PublicPassport, PublicSeries } from "@/domain/publication/public-document";
import { formatPeriod } from "@/i18n/format";
import { SmallChart } from "@/ui/chart/small-chart";
import { Disclosure } from "@/ui/disclosure";
import { SectionHead } from "@/ui/section-head";
import { DataTable } from "@/ui/table/data-table";
import { cellText, chartData, tickFormat } from "../words";

type CategorySeriesProps = { passport: PublicPassport; series: readonly PublicSeries[] };

/** The same measure for each group, in small charts on the same page, with one table of all. */
export async function CategorySeries({ passport, series }: CategorySeriesProps) {
  const t = await getTranslations("publication");
  const frame = await getTranslations("frame.chart");
  const plain = { ...passport, targets: [], baseline: null };
  const rows = series.flatMap((one) =>
    one.points.map((point) => ({
      group: one.categoryName,
      point,
      key: `${one.categoryKey} ${point.periodKey}`,
    })),
  );
  return (
    <section>
      <SectionHead ruled title={t("byGroup")} lead={t("byGroupLead")} />
      <div className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
        {series
          .filter(({ points }) => points.filter(({ value }) => value !== null).length > 1)
          .map((one) => (
            <figure key={one.categoryKey}>
              <figcaption className="mb-1 text-sm font-semibold">{one.categoryName}</figcaption>
              <SmallChart
                data={chartData(one, plain, t)}
                title={t("chartTitle", { name: `${passport.name}, ${one.categoryName}` })}
                description={t("chartDescription", { count: one.points.length })}
                formatTick={tickFormat(passport)}
              />
            </figure>
          ))}
      </div>
      <div className="mt-4">
        <Disclosure summary={frame("seeTable")}>
          <DataTable
            caption={t("byGroup")}
            rows={rows}
            rowKey={({ key }) => key}
            columns={[
              { key: "group", label: t("group"), cell: ({ group }) => group, isRowHead: true },
              {
                key: "period",
                label: frame("period"),
                cell: ({ point }) => formatPeriod(point.periodKey),
              },
              {
                key: "value",
                label: frame("value"),
                cell: ({ point }) => cellText(point, passport, t),
                isNumber: true,
              },
            ]}
          />
        </Disclosure>
      </div>
    </section>
  );
}
