import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { formatDate, formatPeriod } from "@/i18n/format";
import { Form } from "@/ui/form/form";
import { Select } from "@/ui/form/select";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { TextInput } from "@/ui/form/text-input";
import { SectionHead } from "@/ui/section-head";
import { grantExceptionAction, withdrawExceptionAction } from "../actions";
import type { PeriodView } from "../queries/period";

/** M6: who may still write into a locked period, why and until when, and the form that lets somebody. */
export async function ExceptionSection({ slug, period }: { slug: string; period: PeriodView }) {
  const t = await getTranslations("measurement");
  const words = await getFormWords();
  const { exceptions, reporters, can, today } = period;
  return (
    <section className="space-y-5">
      <SectionHead title={t("exceptions")} lead={t("exceptionsLead")} />
      {exceptions.length === 0 ? <p className="text-sm text-soft">{t("noExceptions")}</p> : null}
      <ul className="divide-y divide-line text-sm">
        {exceptions.map(({ id, organization, reason, untilOn, grantedBy }) => (
          <li
            key={id}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 py-2.5"
          >
            <span className="max-w-prose">
              <span className="font-semibold">{organization}</span>,{" "}
              {t("untilDay", { date: formatDate(untilOn) })}
              <span className="block text-soft">
                {reason} ({grantedBy ?? t("former")})
              </span>
            </span>
            {can.except ? (
              <Form
                action={withdrawExceptionAction}
                words={words}
                hidden={{ initiative: slug, exceptionId: id }}
                label={t("withdrawExceptionOf", { organization })}
              >
                <SubmitButton variant="quiet" size="small">
                  {t("withdrawException")}
                </SubmitButton>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {can.except && reporters.length > 0 ? (
        <Form
          action={grantExceptionAction}
          words={words}
          hidden={{ initiative: slug, reportingPeriodId: period.id }}
          label={t("grantException", { period: formatPeriod(period.periodKey) })}
        >
          <div className="grid max-w-prose gap-5 sm:grid-cols-[1fr_12rem]">
            <Select
              name="stakeholderId"
              label={t("reporter")}
              choices={reporters.map(({ stakeholderId, organization }) => ({
                ...{ value: stakeholderId, label: organization },
              }))}
            />
            <TextInput name="untilOn" type="date" label={t("until")} min={today} />
          </div>
          <TextArea name="reason" label={t("reason")} hint={t("exceptionReasonHint")} />
          <SubmitButton variant="secondary">{t("letReport")}</SubmitButton>
        </Form>
      ) : null}
    </section>
  );
}
