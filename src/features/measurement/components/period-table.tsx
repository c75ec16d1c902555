import { getTranslations } from "next-intl/server";
import { formatDate, formatPeriod } from "@/i18n/format";
import { Badge } from "@/ui/badge";
import { EmptyState } from "@/ui/empty-state";
import { DataTable } from "@/ui/table/data-table";
import { TextLink } from "@/ui/text-link";
import type { PeriodsView } from "../queries/periods";
import { PeriodStep } from "./period-step";

/** The calendar: each period with how many of its reports are where, to lock and to open again. */
export async function PeriodTable({ slug, periods, can }: { slug: string } & PeriodsView) {
  const t = await getTranslations("measurement");
  return (
    <DataTable
      caption={t("periods")}
      rows={periods}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("noPeriods")}>{t("noPeriodsHint")}</EmptyState>}
      columns={[
        {
          key: "period",
          label: t("period"),
          isRowHead: true,
          cell: ({ id, periodKey }) => (
            <TextLink href={`/w/${slug}/measurement/periods/${id}`}>
              {formatPeriod(periodKey)}
            </TextLink>
          ),
        },
        {
          key: "state",
          label: t("state"),
          cell: ({ state }) => (
            <Badge kind={state === "open" ? "success" : "plain"}>
              {t(`periodStates.${state}`)}
            </Badge>
          ),
        },
        {
          key: "due",
          label: t("due"),
          cell: ({ dueOn }) => (dueOn ? formatDate(dueOn) : "–"),
        },
        { key: "expected", label: t("expected"), cell: (one) => one.expected, isNumber: true },
        { key: "approved", label: t("approved"), cell: (one) => one.approved, isNumber: true },
        { key: "submitted", label: t("submitted"), cell: (one) => one.submitted, isNumber: true },
        { key: "begun", label: t("begun"), cell: (one) => one.begun, isNumber: true },
        {
          key: "step",
          label: <span className="sr-only">{t("actions")}</span>,
          cell: (period) => <PeriodStep slug={slug} period={period} can={can} />,
        },
      ]}
    />
  );
}
