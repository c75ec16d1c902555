import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { formatPeriod } from "@/i18n/format";
import { Choices } from "@/ui/form/choices";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { lockReportingPeriodsAction } from "../actions";
import type { CalendarPeriod } from "../queries/periods";

/** Locks several periods at once. */
export async function LockPeriodsForm({
  slug,
  periods,
}: {
  slug: string;
  periods: readonly CalendarPeriod[];
}) {
  const t = await getTranslations("measurement");
  return (
    <Form
      action={lockReportingPeriodsAction}
      words={await getFormWords()}
      hidden={{ initiative: slug }}
      label={t("lockSeveral")}
    >
      <Choices
        name="reportingPeriodIds[]"
        kind="several"
        label={t("whichPeriods")}
        hint={t("lockHint")}
        choices={periods.map(({ id, periodKey, expected, approved }) => ({
          ...{ value: id, label: formatPeriod(periodKey) },
          hint: t("approvedOf", { approved, expected }),
        }))}
      />
      <SubmitButton variant="secondary">{t("lockChosen")}</SubmitButton>
    </Form>
  );
}
