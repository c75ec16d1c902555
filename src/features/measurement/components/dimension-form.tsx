import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextInput } from "@/ui/form/text-input";
import { defineDimensionAction } from "../actions";

const lines = [1, 2, 3, 4, 5, 6];

/** Defines a dimension with its categories, or adds to one; lines left empty are not meant. */
export async function DimensionForm({ slug }: { slug: string }) {
  const t = await getTranslations("measurement");
  return (
    <Form
      action={defineDimensionAction}
      words={await getFormWords()}
      label={t("defineDimension")}
      hidden={{ initiative: slug }}
    >
      <div className="grid max-w-prose gap-3 sm:grid-cols-[9rem_1fr]">
        <TextInput name="code" label={t("code")} hint={t("codeHint")} />
        <TextInput name="name" label={t("name")} />
      </div>
      {lines.map((number) => (
        <fieldset key={number} className="grid max-w-prose gap-3 sm:grid-cols-[9rem_1fr]">
          <legend className="sr-only">{t("categoryLine", { number })}</legend>
          <TextInput name={`categories.${number - 1}.code`} label={t("categoryCode")} />
          <TextInput name={`categories.${number - 1}.name`} label={t("categoryName")} />
        </fieldset>
      ))}
      <SubmitButton variant="secondary">{t("saveDimension")}</SubmitButton>
    </Form>
  );
}
