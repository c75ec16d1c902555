import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { formatDate, formatPeriod } from "@/i18n/format";
import { Disclosure } from "@/ui/disclosure";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { DataTable } from "@/ui/table/data-table";
import { reopenReportAction } from "../actions";
import type { ReviewView } from "../queries/review";

/** What was approved last, each to be reopened for a correction. */
export async function ApprovedReports({
  slug,
  approved,
}: { slug: string } & Pick<ReviewView, "approved">) {
  const t = await getTranslations("measurement");
  const words = await getFormWords();
  return (
    <DataTable
      caption={t("approvedLast")}
      rows={approved}
      rowKey={({ id }) => id}
      columns={[
        { key: "indicator", label: t("indicator"), cell: (one) => one.indicator, isRowHead: true },
        { key: "period", label: t("period"), cell: (one) => formatPeriod(one.periodKey) },
        { key: "organization", label: t("reporter"), cell: (one) => one.organization },
        {
          key: "decided",
          label: t("approvedOn"),
          cell: ({ decidedAt }) => (decidedAt ? formatDate(decidedAt) : "–"),
        },
        {
          key: "reopen",
          label: <span className="sr-only">{t("reopen")}</span>,
          cell: ({ id, indicator, organization }) => (
            <Disclosure summary={t("reopen")}>
              <Form
                action={reopenReportAction}
                words={words}
                hidden={{ initiative: slug, reportId: id }}
                label={t("reopenOf", { name: indicator, organization })}
                className="min-w-64 space-y-3"
              >
                <TextArea name="reason" label={t("reopenReason")} hint={t("reopenReasonHint")} />
                <SubmitButton variant="secondary" size="small">
                  {t("reopen")}
                </SubmitButton>
              </Form>
            </Disclosure>
          ),
        },
      ]}
    />
  );
}
