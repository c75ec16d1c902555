import { getTranslations } from "next-intl/server";
import { formatNumber, formatPeriod, formatValue } from "@/i18n/format";
import { Badge } from "@/ui/badge";
import { EmptyState } from "@/ui/empty-state";
import { DataTable } from "@/ui/table/data-table";
import { TextLink } from "@/ui/text-link";
import type { ValuesView } from "../queries/values";

type ValueTableProps = { slug: string; view: ValuesView };

/** The reported values of an indicator, each leading to its history. */
export async function ValueTable({ slug, view }: ValueTableProps) {
  const t = await getTranslations("observation");
  const measurement = await getTranslations("measurement");
  return (
    <DataTable
      caption={t("valuesOf", { name: view.indicator })}
      rows={view.values}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("noValues")}>{t("noValuesHint")}</EmptyState>}
      columns={[
        { key: "period", label: t("period"), cell: ({ periodKey }) => formatPeriod(periodKey) },
        {
          key: "of",
          label: t("of"),
          isRowHead: true,
          cell: ({ id, organization, place, category }) => (
            <>
              <TextLink href={`/w/${slug}/measurement/observations/${id}`}>{organization}</TextLink>
              <span className="block text-xs text-soft">
                {[place, category].filter(Boolean).join(" · ") || t("total")}
              </span>
            </>
          ),
        },
        {
          key: "value",
          label: t("value"),
          isNumber: true,
          cell: ({ value, numerator, denominator, reason }) => (
            <>
              {value === null
                ? t("notAvailable", { reason: reason ?? "" })
                : formatValue(value, view.unit, view.decimals)}
              {numerator !== null && denominator !== null ? (
                <span className="block text-xs text-soft">
                  {formatNumber(numerator)} / {formatNumber(denominator)}
                </span>
              ) : null}
            </>
          ),
        },
        {
          key: "state",
          label: t("state"),
          cell: ({ state }) => (
            <Badge kind={state === "approved" ? "success" : "plain"}>
              {measurement(`reportStates.${state}`)}
            </Badge>
          ),
        },
        {
          key: "changes",
          label: t("changes"),
          isNumber: true,
          cell: ({ revision }) => (revision > 1 ? revision - 1 : "–"),
        },
        {
          key: "comments",
          label: t("comments"),
          isNumber: true,
          cell: ({ comments }) => comments || "–",
        },
      ]}
    />
  );
}
