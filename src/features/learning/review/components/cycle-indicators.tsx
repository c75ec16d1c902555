import { getTranslations } from "next-intl/server";
import { formatDate, formatPeriod, formatValue } from "@/i18n/format";
import { Badge } from "@/ui/badge";
import { StatusMark } from "@/ui/status-mark";
import { DataTable } from "@/ui/table/data-table";
import { TextLink } from "@/ui/text-link";
import type { ReviewedLine } from "../queries/review-cycle";
import { MovementText } from "./movement-text";

/** W10: each core indicator of a cycle: where it stands, what moved since the last one, and what people found and decided. */
export async function CycleIndicators({
  slug,
  indicators,
}: {
  slug: string;
  indicators: readonly ReviewedLine[];
}) {
  const t = await getTranslations("cycle");
  const statuses = await getTranslations("publication.status");
  return (
    <DataTable
      caption={t("coreIndicators")}
      rows={indicators}
      rowKey={({ id }) => id}
      columns={[
        {
          ...{ key: "name", label: t("indicator"), isRowHead: true, className: "min-w-52" },
          cell: ({ id, name }) => (
            <TextLink href={`/w/${slug}/measurement/indicators/${id}/turn-the-curve`}>
              {name}
            </TextLink>
          ),
        },
        {
          ...{ key: "status", label: t("status") },
          cell: ({ now, unit, decimals }) => (
            <>
              <StatusMark status={now.status} label={statuses(now.status)} />
              {now.value !== null && now.periodKey !== null ? (
                <span className="block text-xs text-soft tabular-nums">
                  {formatValue(now.value, unit, decimals)} ({formatPeriod(now.periodKey)})
                </span>
              ) : null}
            </>
          ),
        },
        {
          ...{ key: "moved", label: t("moved"), className: "min-w-40" },
          cell: ({ before, movement, unit, decimals }) => (
            <MovementText before={before} movement={movement} unit={unit} decimals={decimals} />
          ),
        },
        {
          ...{ key: "review", label: t("review"), className: "min-w-56" },
          cell: ({ review }) =>
            review ? (
              <>
                <Badge kind="accent">{t(`verdicts.${review.verdict}`)}</Badge>
                <span className="mt-1 block">{review.whatDoesNot}</span>
                {review.keepCourseReason === "" ? null : (
                  <span className="block text-soft">
                    {t("keepsCourse")} {review.keepCourseReason}
                  </span>
                )}
                <span className="block text-xs text-soft">
                  {t("reviewedBy", {
                    ...{
                      person: review.person ?? t("former"),
                      date: formatDate(review.reviewedAt),
                    },
                  })}
                </span>
              </>
            ) : (
              <span className="font-medium text-warning">{t("notReviewed")}</span>
            ),
        },
        {
          ...{ key: "corrections", label: t("corrections"), className: "min-w-48" },
          cell: ({ corrections }) =>
            corrections.length === 0 ? (
              "–"
            ) : (
              <ul className="space-y-2">
                {corrections.map(({ id, decision, owner, dueOn, state }) => (
                  <li key={id}>
                    {decision}
                    <span className="block text-xs text-soft">
                      {owner ?? t("former")}, {t("due", { date: formatDate(dueOn) })}{" "}
                      {t(`correctionStates.${state}`)}
                    </span>
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}
