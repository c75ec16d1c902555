import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { formatPeriod } from "@/i18n/format";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { lockReportingPeriodsAction, openReportingPeriodsAction } from "../actions";

type PeriodStepProps = {
  slug: string;
  period: { readonly id: string; readonly periodKey: string; readonly state: "open" | "locked" };
  can: { readonly open: boolean; readonly lock: boolean };
};

/** Locks an open period, or opens a locked one again. */
export async function PeriodStep({ slug, period, can }: PeriodStepProps) {
  const t = await getTranslations("measurement");
  const { id, periodKey, state } = period;
  const isOpen = state === "open";
  if (isOpen ? !can.lock : !can.open) return null;
  const words = await getFormWords();
  const label = t(isOpen ? "lockOf" : "openOf", { period: formatPeriod(periodKey) });
  const button = (
    <SubmitButton variant="quiet" size="small">
      {t(isOpen ? "lock" : "openAgain")}
    </SubmitButton>
  );
  const lockHidden = { initiative: slug, "reportingPeriodIds[]": id };
  return isOpen ? (
    <Form action={lockReportingPeriodsAction} words={words} hidden={lockHidden} label={label}>
      {button}
    </Form>
  ) : (
    <Form
      action={openReportingPeriodsAction}
      words={words}
      hidden={{ initiative: slug, period: periodKey }}
      label={label}
    >
      {button}
    </Form>
  );
}
