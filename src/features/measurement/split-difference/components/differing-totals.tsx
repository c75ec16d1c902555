import { getTranslations } from "next-intl/server";
import { DataTable } from "@/ui/table/data-table";
import type { ImportDifferenceLine } from "../queries/import-differences";

type DifferingTotalsProps = { count: number; differences: readonly ImportDifferenceLine[] };

/** The totals of a file that are not the sum of their groups (M5), each with its cell and both figures. */
export async function DifferingTotals({ count, differences }: DifferingTotalsProps) {
  const t = await getTranslations("measurement");
  return (
    <section className="space-y-3">
      <h2 className="font-serif text-xl font-semibold">{t("differingTotals")}</h2>
      <p className="max-w-prose text-soft">
        {t("differingTotalsHint")}
        {count > differences.length
          ? ` ${t("differingFirst", { shown: differences.length, count })}`
          : null}
      </p>
      <DataTable
        caption={t("differingTotals")}
        rows={differences}
        rowKey={({ key }) => key}
        columns={[
          { key: "line", label: t("line"), cell: ({ line }) => line, isRowHead: true },
          { key: "cell", label: t("cell"), cell: ({ cell }) => cell ?? "–" },
          {
            key: "of",
            label: t("differingOf"),
            cell: ({ indicator, period, reporter, place }) =>
              [indicator, period, reporter, place].filter(Boolean).join(" · "),
          },
          {
            key: "total",
            label: t("differingTotal"),
            cell: ({ entered, isInFile }) =>
              isInFile ? entered : t("differingStands", { total: entered }),
          },
          {
            key: "split",
            label: t("differingSplit"),
            cell: ({ split, dimension }) => `${split} (${dimension})`,
          },
        ]}
      />
    </section>
  );
}
