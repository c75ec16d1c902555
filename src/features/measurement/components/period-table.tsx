import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { formatDate, formatPeriod } from "@/i18n/format";
import { Badge } from "@/ui/badge";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { DataTable } from "@/ui/table/data-table";
import { lockReportingPeriodAction, openReportingPeriodAction } from "../actions";
import type { PeriodsView } from "../queries/periods";

/** The periods with their reports, to lock and to open again. */
export async function PeriodTable({ slug, periods, can }: { slug: string } & PeriodsView) {
  const t = await getTranslations("measurement");
  const words = await getFormWords();
  return (
    <DataTable
      caption={t("periods")}
      rows={periods}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "period",
          label: t("period"),
          cell: (one) => formatPeriod(one.periodKey),
          isRowHead: true,
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
        { key: "approved", label: t("approved"), cell: (one) => one.approved, isNumber: true },
        { key: "submitted", label: t("submitted"), cell: (one) => one.submitted, isNumber: true },
        { key: "begun", label: t("begun"), cell: (one) => one.begun, isNumber: true },
        {
          key: "step",
          label: <span className="sr-only">{t("actions")}</span>,
          cell: ({ id, periodKey, state }) => {
            const isOpen = state === "open";
            if (isOpen ? !can.lock : !can.open) return null;
            return (
              <Form
                action={isOpen ? lockReportingPeriodAction : openReportingPeriodAction}
                words={words}
                hidden={
                  isOpen
                    ? { initiative: slug, reportingPeriodId: id }
                    : { initiative: slug, period: periodKey }
                }
                label={t(isOpen ? "lockOf" : "openOf", { period: formatPeriod(periodKey) })}
              >
                <SubmitButton variant="quiet" size="small">
                  {t(isOpen ? "lock" : "openAgain")}
                </SubmitButton>
              </Form>
            );
          },
        },
      ]}
    />
  );
}
