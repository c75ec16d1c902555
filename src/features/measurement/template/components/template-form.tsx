import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Choices } from "@/ui/form/choices";
import { Form } from "@/ui/form/form";
import { Select } from "@/ui/form/select";
import { SubmitButton } from "@/ui/form/submit-button";
import { draftFromTemplatesAction } from "../actions";
import type { TemplatesView } from "../queries/templates";

/** One or several templates become drafts, linked to what they measure. */
export async function TemplateForm({
  slug,
  templates,
  measures,
}: { slug: string } & TemplatesView) {
  const t = await getTranslations("template");
  return (
    <Form
      action={draftFromTemplatesAction}
      words={await getFormWords()}
      label={t("draft")}
      className="max-w-prose space-y-5"
      hidden={{ initiative: slug }}
    >
      <Choices
        name="templateCodes[]"
        kind="several"
        label={t("which")}
        choices={templates
          .filter(({ isDrafted }) => !isDrafted)
          .map(({ code, name, definition }) => ({
            ...{ value: code, label: name, hint: definition },
          }))}
      />
      <Select name="measures" label={t("measures")} none={t("later")} choices={measures} />
      <SubmitButton>{t("draft")}</SubmitButton>
    </Form>
  );
}
