import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextInput } from "@/ui/form/text-input";
import { editHeadlineAction } from "../actions";

type HeadlineFormProps = { slug: string; headline: string | null };

/** People's own headline for the public page. */
export async function HeadlineForm({ slug, headline }: HeadlineFormProps) {
  const t = await getTranslations("publication");
  return (
    <Form action={editHeadlineAction} words={await getFormWords()} hidden={{ initiative: slug }}>
      <TextInput
        name="headline"
        label={t("headline")}
        hint={t("headlineHint")}
        defaultValue={headline ?? ""}
        optional
      />
      <SubmitButton variant="secondary">{t("saveHeadline")}</SubmitButton>
    </Form>
  );
}
