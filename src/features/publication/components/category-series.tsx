import { getTranslations } from "next-intl/server";
import type { PublicIndicator, PublicSeries } from "@/domain/publication/public-document";
import { SplitMultiples } from "@/features/measurement/reading/components/split-multiples";
import { formatPeriod } from "@/i18n/format";
import { Disclosure } from "@/ui/disclosure";
import { DataTable } from "@/ui/table/data-table";
import { cellText, chartedOf, chartPoints, groupsOf, markOf } from "../words";

type CategorySeriesProps = { indicator: PublicIndicator; total: PublicSeries | null };

/** The same measure for each group, dimension by dimension, as the public may see it. */
export async function CategorySeries({ indicator, total }: CategorySeriesProps) {
  const t = await getTranslations("publication");
  const { passport, series, breaks } = indicator;
  const charted = chartedOf(passport, breaks);
  const combined = series
    .filter(({ categoryKey }) => categoryKey.includes("|"))
    .flatMap((one) => one.points.map((point) => ({ name: one.categoryName, point })));
  return (
    <>
      {groupsOf(indicator, t("group")).map(({ code, name, members }) => (
        <SplitMultiples
          key={code}
          isRuled
          dimension={name}
          unit={passport.unit}
          decimals={passport.decimals}
          lead={t("byGroupLead")}
          whole={chartPoints(total, charted, t)}
          series={members.map(({ series: own, status }) => ({
            ...{ key: own.categoryKey, name: own.categoryName },
            points: chartPoints(own, charted, t),
            target: markOf(
              t("target"),
              passport.targets.filter(({ categoryKey }) => categoryKey === own.categoryKey).at(-1),
              passport,
            ),
            status: status?.status ?? null,
          }))}
        />
      ))}
      {combined.length > 0 ? (
        <Disclosure summary={t("combinedGroups")}>
          <DataTable
            caption={t("combinedGroups")}
            rows={combined}
            rowKey={({ name, point }) => `${name} ${point.periodKey}`}
            columns={[
              { key: "group", label: t("group"), cell: ({ name }) => name, isRowHead: true },
              {
                ...{ key: "period", label: t("on") },
                cell: ({ point }) => formatPeriod(point.periodKey),
              },
              {
                ...{ key: "value", label: t("latest"), isNumber: true },
                cell: ({ point }) => cellText(point, charted, t),
              },
            ]}
          />
        </Disclosure>
      ) : null}
    </>
  );
}
