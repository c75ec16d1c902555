import { getTranslations } from "next-intl/server";
import { formatDate } from "@/i18n/format";
import { Badge } from "@/ui/badge";
import { EmptyState } from "@/ui/empty-state";
import { DataTable } from "@/ui/table/data-table";
import { TextLink } from "@/ui/text-link";
import type { ActivitiesView } from "../queries/activities";

const badgeOf: Readonly<Record<string, "success" | "accent" | "plain">> = {
  committed: "success",
  draft: "accent",
};

/** What stakeholders do or mean to do. */
export async function ActivityTable({
  slug,
  activities,
}: { slug: string } & Pick<ActivitiesView, "activities">) {
  const t = await getTranslations("activity");
  return (
    <DataTable
      caption={t("title")}
      rows={activities}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("none")}>{t("noneHint")}</EmptyState>}
      columns={[
        {
          key: "title",
          label: t("activity"),
          isRowHead: true,
          cell: ({ id, title, lead, isIllustrative }) => (
            <>
              <TextLink href={`/w/${slug}/activities/${id}`}>{title}</TextLink>
              <span className="block text-xs text-soft">
                {lead}
                {isIllustrative ? ` · ${t("illustrative")}` : null}
              </span>
            </>
          ),
        },
        {
          key: "state",
          label: t("state"),
          cell: ({ state }) => (
            <Badge kind={badgeOf[state] ?? "plain"}>{t(`states.${state}`)}</Badge>
          ),
        },
        { key: "strategies", label: t("serves"), cell: (one) => one.strategies.join(", ") || "–" },
        {
          key: "indicators",
          label: t("contributesTo"),
          cell: (one) => one.indicators.join(", ") || "–",
        },
        { key: "reinforces", label: t("links"), cell: (one) => one.reinforces, isNumber: true },
        {
          key: "start",
          label: t("from"),
          cell: ({ startOn }) => (startOn ? formatDate(startOn) : "–"),
        },
      ]}
    />
  );
}
