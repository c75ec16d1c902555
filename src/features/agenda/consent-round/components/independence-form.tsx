import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { TextInput } from "@/ui/form/text-input";
import { SectionHead } from "@/ui/section-head";
import { openIndependenceRoundAction } from "../actions";

/** W1: puts the backbone's independence to the consent of all, where one partner gives more than the limit. */
export async function IndependenceForm({
  slug,
  appointmentId,
}: {
  slug: string;
  appointmentId: string;
}) {
  const t = await getTranslations("agenda");
  return (
    <section className="mt-12">
      <SectionHead title={t("independenceAsk")} lead={t("independenceAskLead")} />
      <Form
        action={openIndependenceRoundAction}
        words={await getFormWords()}
        label={t("independenceAsk")}
        hidden={{ initiative: slug, appointmentId }}
      >
        <TextInput
          name="title"
          label={t("roundTitle")}
          defaultValue={t("independenceTitleDefault")}
        />
        <TextArea
          name="question"
          label={t("question")}
          defaultValue={t("independenceQuestionDefault")}
        />
        <TextInput name="deadlineOn" type="date" label={t("deadline")} />
        <SubmitButton>{t("independenceAsk")}</SubmitButton>
      </Form>
    </section>
  );
}
