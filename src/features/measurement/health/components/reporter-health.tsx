import { getTranslations } from "next-intl/server";
import { DataTable } from "@/ui/table/data-table";
import { TextLink } from "@/ui/text-link";
import type { DataHealthView } from "../queries/data-health";
import { CompleteText } from "./complete-text";
import { TimelyText } from "./timely-text";

type ReporterHealthProps = { slug: string } & Pick<DataHealthView, "reporters">;

/** How whole and timely what each stakeholder reports is, whoever owes most first. */
export async function ReporterHealth({ slug, reporters }: ReporterHealthProps) {
  const t = await getTranslations("health");
  const home = `/w/${slug}/measurement`;
  return (
    <DataTable
      caption={t("reporters")}
      rows={reporters}
      rowKey={({ stakeholderId }) => stakeholderId}
      columns={[
        {
          key: "organization",
          label: t("reporter"),
          isRowHead: true,
          cell: ({ organization }) => organization,
        },
        {
          key: "complete",
          label: t("complete"),
          isNumber: true,
          cell: ({ complete }) => <CompleteText {...complete} />,
        },
        { key: "timely", label: t("timely"), cell: ({ timely }) => <TimelyText {...timely} /> },
        {
          key: "overdue",
          label: t("overdue"),
          isNumber: true,
          cell: ({ overdue }) =>
            overdue === 0 ? "–" : <TextLink href={`${home}/periods`}>{overdue}</TextLink>,
        },
        {
          key: "questions",
          label: t("questions"),
          cell: ({ returned }) => (returned === 0 ? "–" : t("returned", { count: returned })),
        },
      ]}
    />
  );
}
