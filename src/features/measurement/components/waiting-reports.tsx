import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { formatDate, formatNumber, formatPeriod, formatValue } from "@/i18n/format";
import { Badge } from "@/ui/badge";
import { Card } from "@/ui/card";
import { Disclosure } from "@/ui/disclosure";
import { EmptyState } from "@/ui/empty-state";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { DataTable } from "@/ui/table/data-table";
import { approveReportsAction, returnReportAction } from "../actions";
import type { ReviewView, WaitingReport } from "../queries/review";

type WaitingReportsProps = { slug: string } & Pick<ReviewView, "waiting">;

/** The reports that wait, each with its values beside those before, to approve or to return with a note. */
export async function WaitingReports({ slug, waiting }: WaitingReportsProps) {
  const t = await getTranslations("measurement");
  const words = await getFormWords();
  if (waiting.length === 0) {
    return <EmptyState title={t("nothingWaits")}>{t("nothingWaitsHint")}</EmptyState>;
  }
  const unquestioned = waiting.filter(isUnquestioned);
  return (
    <div className="space-y-6">
      {unquestioned.length > 1 ? (
        <Form
          action={approveReportsAction}
          words={words}
          hidden={{ initiative: slug }}
          label={t("approveUnquestioned", { count: unquestioned.length })}
        >
          {unquestioned.map(({ id }) => (
            <input key={id} type="hidden" name="reportIds[]" value={id} />
          ))}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <SubmitButton variant="secondary">
              {t("approveUnquestioned", { count: unquestioned.length })}
            </SubmitButton>
            <p className="max-w-prose text-sm text-soft">{t("unquestionedHint")}</p>
          </div>
        </Form>
      ) : null}
      <ul className="space-y-5">
        {waiting.map((report) => (
          <Card as="li" key={report.id}>
            <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
              <h2 className="font-semibold">
                {report.indicator}, {formatPeriod(report.periodKey)}
              </h2>
              <p className="text-sm text-soft">
                {t("submittedBy", {
                  organization: report.organization,
                  person: report.submittedBy ?? "",
                  date: report.submittedAt ? formatDate(report.submittedAt) : "",
                })}
              </p>
            </div>
            <div className="mt-3">
              <ReportValues report={report} />
            </div>
            <div className="mt-4 flex flex-wrap items-start gap-x-6 gap-y-3">
              <Form
                action={approveReportsAction}
                words={words}
                hidden={{ initiative: slug, "reportIds[]": report.id }}
                label={t("approveOf", {
                  name: report.indicator,
                  organization: report.organization,
                })}
              >
                <SubmitButton size="small">{t("approve")}</SubmitButton>
              </Form>
              <Disclosure summary={t("returnWithNote")}>
                <Form
                  action={returnReportAction}
                  words={words}
                  hidden={{ initiative: slug, reportId: report.id }}
                  label={t("returnOf", {
                    name: report.indicator,
                    organization: report.organization,
                  })}
                >
                  <TextArea name="note" label={t("returnNote")} hint={t("returnNoteHint")} />
                  <SubmitButton variant="secondary" size="small">
                    {t("return")}
                  </SubmitButton>
                </Form>
              </Disclosure>
            </div>
          </Card>
        ))}
      </ul>
    </div>
  );
}

/** M5: nothing in it jumps, says "not available" or carries a note: nothing a person must read first. */
function isUnquestioned({ values, valueCount }: WaitingReport): boolean {
  const isAllShown = values.length === valueCount;
  return isAllShown && values.every(({ jump, note, reason }) => !jump && !note && !reason);
}

async function ReportValues({ report }: { report: WaitingReport }) {
  const t = await getTranslations("measurement");
  const shown = (value: string) => formatValue(value, report.unit, report.decimals);
  return (
    <DataTable
      caption={t("valuesOf", { name: report.indicator, organization: report.organization })}
      rows={report.values}
      rowKey={({ place, category }) => `${place}\n${category}`}
      columns={[
        {
          key: "of",
          label: t("of"),
          isRowHead: true,
          cell: ({ place, category }) =>
            [place, category.replaceAll("|", ", ")].filter(Boolean).join(" · ") || t("total"),
        },
        {
          key: "before",
          label: t("before"),
          isNumber: true,
          cell: ({ before }) => (before === null ? "–" : shown(before)),
        },
        {
          key: "value",
          label: t("now"),
          isNumber: true,
          cell: ({ value, numerator, denominator, reason }) => (
            <>
              {value === null ? t("notAvailable", { reason: reason ?? "" }) : shown(value)}
              {numerator !== null && denominator !== null ? (
                <span className="block text-xs text-soft">
                  {formatNumber(numerator)} / {formatNumber(denominator)}
                </span>
              ) : null}
            </>
          ),
        },
        {
          key: "question",
          label: t("question"),
          cell: ({ jump, revision }) => (
            <>
              {jump ? (
                <Badge kind="warning">
                  {t("jumpsShort", { low: shown(jump.usualLow), high: shown(jump.usualHigh) })}
                </Badge>
              ) : null}
              {revision > 1 ? (
                <span className="block text-xs text-soft">
                  {t("revised", { count: revision - 1 })}
                </span>
              ) : null}
            </>
          ),
        },
        { key: "note", label: t("note"), cell: ({ note }) => note ?? "" },
      ]}
    />
  );
}
