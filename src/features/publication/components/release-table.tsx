import { getTranslations } from "next-intl/server";
import { formatDate } from "@/i18n/format";
import { DataTable } from "@/ui/table/data-table";
import { TextLink } from "@/ui/text-link";
import type { PublishView } from "../queries/publish";

/** The releases so far, newest first. */
export async function ReleaseTable({
  slug,
  releases,
}: { slug: string } & Pick<PublishView, "releases">) {
  const t = await getTranslations("publication");
  return (
    <DataTable
      caption={t("history")}
      rows={releases}
      rowKey={({ number }) => String(number)}
      empty={<p className="text-sm text-soft">{t("nothingPublished")}</p>}
      columns={[
        {
          key: "number",
          label: t("number"),
          isRowHead: true,
          cell: ({ number }) => (
            <TextLink href={`/i/${slug}/releases`}>{t("releaseNumber", { number })}</TextLink>
          ),
        },
        { key: "on", label: t("on"), cell: ({ releasedAt }) => formatDate(releasedAt) },
        { key: "by", label: t("by"), cell: ({ releasedBy }) => releasedBy },
        { key: "note", label: t("releaseNote"), cell: ({ note }) => note },
        { key: "changes", label: t("changeCount"), cell: ({ changes }) => changes, isNumber: true },
      ]}
    />
  );
}
