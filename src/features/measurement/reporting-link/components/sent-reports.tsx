import { getTranslations } from "next-intl/server";
import { formatNumber, formatValue } from "@/i18n/format";
import { Badge } from "@/ui/badge";
import { DataTable } from "@/ui/table/data-table";
import type { SentReport } from "../queries/mailed-report";

/** What was handed in, indicator by indicator, as it was sent. */
export async function SentReports({ sent }: { sent: readonly SentReport[] }) {
  const t = await getTranslations("link.report");
  const m = await getTranslations("measurement");
  return (
    <div className="space-y-6">
      {sent.map(({ indicatorId, name, state, rows }) => (
        <section key={indicatorId} className="space-y-2">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <h3 className="font-semibold">{name}</h3>
            <Badge kind={state === "approved" ? "success" : "plain"}>
              {t(state === "approved" ? "states.approved" : "states.submitted")}
            </Badge>
          </div>
          <DataTable
            caption={name}
            rows={rows}
            rowKey={({ placeCode, categoryKey }) => `${placeCode} ${categoryKey}`}
            columns={[
              {
                key: "what",
                label: t("what"),
                isRowHead: true,
                cell: ({ group }) => group || t("total"),
              },
              {
                key: "value",
                label: t("value"),
                isNumber: true,
                cell: ({ value, numerator, denominator, unit, decimals, reason }) => (
                  <>
                    {value === ""
                      ? m("notAvailable", { reason })
                      : formatValue(value, unit, decimals)}
                    {numerator !== "" && denominator !== "" ? (
                      <span className="block text-xs whitespace-nowrap text-soft">
                        {formatNumber(numerator)} / {formatNumber(denominator)}
                      </span>
                    ) : null}
                  </>
                ),
              },
              { key: "note", label: m("note"), cell: ({ note }) => note },
            ]}
          />
        </section>
      ))}
    </div>
  );
}
