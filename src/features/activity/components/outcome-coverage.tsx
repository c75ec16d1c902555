import { getTranslations } from "next-intl/server";
import { Badge } from "@/ui/badge";
import { DataTable } from "@/ui/table/data-table";
import type { ActivitiesView } from "../queries/activities";

function standing(activities: number): "gap" | "fragile" | "carried" {
  if (activities === 0) return "gap";
  return activities === 1 ? "fragile" : "carried";
}

const badgeOf = { gap: "danger", fragile: "warning", carried: "success" } as const;

/** A1: which outcomes have no activity, only one, or several. */
export async function OutcomeCoverage({ outcomes }: Pick<ActivitiesView, "outcomes">) {
  const t = await getTranslations("activity");
  return (
    <DataTable
      caption={t("coverage")}
      rows={outcomes}
      rowKey={({ id }) => id}
      columns={[
        { key: "title", label: t("outcome"), cell: ({ title }) => title, isRowHead: true },
        {
          key: "standing",
          label: t("state"),
          cell: ({ activities }) => {
            const one = standing(activities);
            return <Badge kind={badgeOf[one]}>{t(`standings.${one}`)}</Badge>;
          },
        },
        { key: "activities", label: t("title"), cell: (one) => one.activities, isNumber: true },
        {
          key: "organizations",
          label: t("organizations"),
          cell: (one) => one.organizations,
          isNumber: true,
        },
      ]}
    />
  );
}
