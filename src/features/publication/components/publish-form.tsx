import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { publishReleaseAction } from "../actions";

type PublishFormProps = { slug: string; number: number };

/** Publishes the next release, with a note to its readers. */
export async function PublishForm({ slug, number }: PublishFormProps) {
  const t = await getTranslations("publication");
  return (
    <Form action={publishReleaseAction} words={await getFormWords()} hidden={{ initiative: slug }}>
      <TextArea name="note" label={t("releaseNote")} hint={t("releaseNoteHint")} />
      <SubmitButton>{t("publishNow", { number })}</SubmitButton>
    </Form>
  );
}
