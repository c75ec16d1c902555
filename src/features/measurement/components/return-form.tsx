import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Choices } from "@/ui/form/choices";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { returnReportAction } from "../actions";
import type { WaitingReport } from "../queries/review";

type ReturnFormProps = {
  slug: string;
  report: WaitingReport;
  /** How one of its values is called. */
  nameOf: (value: WaitingReport["values"][number]) => string;
};

/** M6: gives a report back with a note, about the whole or about the values it names. */
export async function ReturnForm({ slug, report, nameOf }: ReturnFormProps) {
  const t = await getTranslations("measurement");
  return (
    <Form
      action={returnReportAction}
      words={await getFormWords()}
      hidden={{ initiative: slug, reportId: report.id }}
      label={t("returnOf", { name: report.indicator, organization: report.organization })}
    >
      <TextArea name="note" label={t("returnNote")} hint={t("returnNoteHint")} />
      {report.values.length > 1 ? (
        <Choices
          name="observationIds[]"
          kind="several"
          label={t("returnWhich")}
          hint={t("returnWhichHint")}
          choices={report.values.map((value) => ({ value: value.id, label: nameOf(value) }))}
        />
      ) : null}
      <SubmitButton variant="secondary" size="small">
        {t("return")}
      </SubmitButton>
    </Form>
  );
}
