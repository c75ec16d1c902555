import { getTranslations } from "next-intl/server";
import { formatDate, formatPeriod } from "@/i18n/format";
import { Badge } from "@/ui/badge";
import { DataTable } from "@/ui/table/data-table";
import { TextLink } from "@/ui/text-link";
import type { PeriodsView } from "../queries/periods";
import { PeriodStep } from "./period-step";

type PeriodTableProps = {
  slug: string;
  frequency: PeriodsView["frequencies"][number];
} & Pick<PeriodsView, "can">;

/** The years whose first and last day the initiative's own calendar sets (M3), and weeks, which nobody knows by heart. */
const namesDays: ReadonlySet<string> = new Set(["school_year", "fiscal_year", "week"]);

/** The calendar of one frequency: each period with how many of its reports are where, to lock and to open again. */
export async function PeriodTable({ slug, frequency, can }: PeriodTableProps) {
  const t = await getTranslations("measurement");
  const { kind, periods } = frequency;
  return (
    <DataTable
      caption={t(`calendars.${kind}`)}
      rows={periods}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "period",
          label: t("period"),
          isRowHead: true,
          cell: ({ id, periodKey, startOn, endOn }) => (
            <>
              <TextLink href={`/w/${slug}/measurement/periods/${id}`}>
                {formatPeriod(periodKey)}
              </TextLink>
              {namesDays.has(kind) ? (
                <span className="block text-xs text-soft">
                  {t("fromTo", { from: formatDate(startOn), to: formatDate(endOn) })}
                </span>
              ) : null}
            </>
          ),
        },
        {
          key: "state",
          label: t("state"),
          cell: ({ state, exceptions }) => (
            <>
              <Badge kind={state === "open" ? "success" : "plain"}>
                {t(`periodStates.${state}`)}
              </Badge>
              {exceptions > 0 ? (
                <span className="mt-1 block text-xs text-soft">
                  {t("mayStillReport", { count: exceptions })}
                </span>
              ) : null}
            </>
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
