import { getTranslations } from "next-intl/server";
import { isOwed } from "@/domain/measurement/reporting-calendar";
import { Badge } from "@/ui/badge";
import { EmptyState } from "@/ui/empty-state";
import { DataTable } from "@/ui/table/data-table";
import { TextLink } from "@/ui/text-link";
import type { PeriodView } from "../queries/period";

type OwedReportsProps = { slug: string } & Pick<PeriodView, "reporters">;
type Report = PeriodView["reporters"][number]["reports"][number];

const badgeOf = ({ state, isLate }: Report) => {
  if (state === "approved") return "success";
  return isLate || state === "returned" ? "warning" : "plain";
};

/** Who owes what for a period: one line a stakeholder, what is late first said. */
export async function OwedReports({ slug, reporters }: OwedReportsProps) {
  const t = await getTranslations("measurement");
  return (
    <DataTable
      caption={t("whoOwes")}
      rows={reporters}
      rowKey={({ stakeholderId }) => stakeholderId}
      empty={<EmptyState title={t("nobodyOwes")}>{t("nobodyOwesHint")}</EmptyState>}
      columns={[
        { key: "who", label: t("reporter"), isRowHead: true, cell: (one) => one.organization },
        {
          key: "owed",
          label: t("stillOwed"),
          cell: ({ reports }) => {
            const owed = reports.filter(({ state }) => isOwed(state)).length;
            return t("owedOf", { owed, expected: reports.length });
          },
        },
        {
          key: "reports",
          label: t("reports"),
          cell: ({ reports }) => (
            <ul className="space-y-1.5">
              {reports.map((report) => (
                <li key={report.indicatorId} className="flex flex-wrap items-center gap-x-2">
                  <TextLink href={`/w/${slug}/measurement/indicators/${report.indicatorId}`}>
                    {report.name}
                  </TextLink>
                  <Badge kind={badgeOf(report)}>
                    {t(`owedStates.${report.isLate ? "late" : report.state}`)}
                  </Badge>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
