import { getTranslations } from "next-intl/server";
import { formatPeriod, formatValue } from "@/i18n/format";
import { Badge } from "@/ui/badge";
import { Sparkline } from "@/ui/chart/sparkline";
import { EmptyState } from "@/ui/empty-state";
import { StatusMark } from "@/ui/status-mark";
import { DataTable } from "@/ui/table/data-table";
import { TextLink } from "@/ui/text-link";
import type { MeasurementView } from "../queries/measurement";

/** The indicators with the shape of their series, where they stand, and how whole the newest point is. */
export async function IndicatorTable({
  slug,
  indicators,
}: { slug: string } & Pick<MeasurementView, "indicators">) {
  const t = await getTranslations("measurement");
  const status = await getTranslations("publication.status");
  return (
    <DataTable
      caption={t("indicators")}
      rows={indicators}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("noIndicators")}>{t("noIndicatorsHint")}</EmptyState>}
      columns={[
        {
          key: "name",
          label: t("indicator"),
          isRowHead: true,
          cell: ({ id, name, code, isCore }) => (
            <>
              <TextLink href={`/w/${slug}/measurement/indicators/${id}`}>{name}</TextLink>
              <span className="block text-xs text-soft">
                {code}
                {isCore ? ` · ${t("core")}` : null}
              </span>
            </>
          ),
        },
        {
          key: "shape",
          label: t("series"),
          cell: ({ name, points }) =>
            points.length > 1 ? (
              <Sparkline
                title={t("seriesOf", { name })}
                points={points.map(({ periodKey, position, value }) => ({
                  ...{ key: periodKey, label: periodKey, position, display: value ?? "" },
                  value: value === null ? null : Number(value),
                }))}
              />
            ) : null,
        },
        {
          key: "latest",
          label: t("latest"),
          isNumber: true,
          cell: ({ points, unit, decimals }) => {
            const latest = points.findLast(({ value }) => value !== null);
            return latest?.value ? (
              <>
                {formatValue(latest.value, unit, decimals)}
                <span className="block text-xs text-soft">{formatPeriod(latest.periodKey)}</span>
              </>
            ) : (
              "–"
            );
          },
        },
        {
          key: "status",
          label: t("status"),
          cell: (one) =>
            one.state === "agreed" ? (
              <StatusMark status={one.status} label={status(one.status)} />
            ) : (
              <Badge>{t(`states.${one.state}`)}</Badge>
            ),
        },
        {
          key: "coverage",
          label: t("coverage"),
          cell: ({ coverage }) =>
            coverage
              ? t("coverageOf", { included: coverage.included, expected: coverage.expected })
              : "–",
        },
        { key: "steward", label: t("steward"), cell: ({ steward }) => steward ?? "–" },
      ]}
    />
  );
}
