import { getTranslations } from "next-intl/server";
import { formatDate, formatMonths } from "@/i18n/format";
import { Badge } from "@/ui/badge";
import { EmptyState } from "@/ui/empty-state";
import { DataTable } from "@/ui/table/data-table";
import { TextLink } from "@/ui/text-link";
import type { ReviewCycleLine } from "../queries/review-cycles";

/** W10: the review cycles, the newest first, with what came of each. */
export async function CycleTable({
  slug,
  cycles,
}: {
  slug: string;
  cycles: readonly ReviewCycleLine[];
}) {
  const t = await getTranslations("cycle");
  return (
    <DataTable
      caption={t("title")}
      rows={cycles}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("noCycle")}>{t("noCycleHint")}</EmptyState>}
      columns={[
        {
          ...{ key: "months", label: t("months"), isRowHead: true },
          cell: ({ id, startOn, endOn }) => (
            <TextLink href={`/w/${slug}/reviews/${id}`}>{formatMonths(startOn, endOn)}</TextLink>
          ),
        },
        {
          ...{ key: "state", label: t("state") },
          cell: ({ state, closedAt }) => (
            <>
              <Badge kind={state === "open" ? "success" : "plain"}>
                {t(`cycleStates.${state}`)}
              </Badge>
              {closedAt ? (
                <span className="block text-xs text-soft">{formatDate(closedAt)}</span>
              ) : null}
            </>
          ),
        },
        {
          ...{ key: "reviews", label: t("reviewed"), isNumber: true },
          cell: ({ reviews }) => reviews,
        },
        {
          ...{ key: "corrections", label: t("corrections"), isNumber: true },
          cell: ({ corrections, correctionsDone }) =>
            corrections === 0 ? "–" : t("doneOf", { done: correctionsDone, all: corrections }),
        },
      ]}
    />
  );
}
