import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextInput } from "@/ui/form/text-input";
import { openReportingPeriodAction } from "../actions";

/** Opens a period for reports. */
export async function OpenPeriodForm({ slug }: { slug: string }) {
  const t = await getTranslations("measurement");
  return (
    <Form
      action={openReportingPeriodAction}
      words={await getFormWords()}
      hidden={{ initiative: slug }}
      label={t("openPeriod")}
    >
      <TextInput name="period" label={t("period")} hint={t("periodHint")} />
      <TextInput name="dueOn" type="date" label={t("due")} optional />
      <SubmitButton variant="secondary">{t("openPeriod")}</SubmitButton>
    </Form>
  );
}
