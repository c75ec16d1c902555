import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextInput } from "@/ui/form/text-input";
import { openReportingPeriodsAction } from "../actions";

/** Opens a period for reports, or all periods from a first to a last. */
export async function OpenPeriodForm({ slug }: { slug: string }) {
  const t = await getTranslations("measurement");
  return (
    <Form
      action={openReportingPeriodsAction}
      words={await getFormWords()}
      hidden={{ initiative: slug }}
      label={t("openPeriod")}
    >
      <div className="grid max-w-prose gap-5 sm:grid-cols-2">
        <TextInput name="period" label={t("period")} hint={t("periodHint")} />
        <TextInput name="last" label={t("lastPeriod")} hint={t("lastPeriodHint")} optional />
        <TextInput name="dueOn" type="date" label={t("due")} optional />
        <TextInput
          name="dueAfterDays"
          type="number"
          min={0}
          max={730}
          label={t("dueAfterDays")}
          optional
        />
      </div>
      <SubmitButton variant="secondary">{t("openPeriod")}</SubmitButton>
    </Form>
  );
}
