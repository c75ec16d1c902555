import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextInput } from "@/ui/form/text-input";
import { definePlacesAction } from "../actions";

const lines = [1, 2, 3, 4, 5];

/** Names places for which values can be reported; lines left empty are not meant. */
export async function PlacesForm({ slug }: { slug: string }) {
  const t = await getTranslations("measurement");
  return (
    <Form
      action={definePlacesAction}
      words={await getFormWords()}
      label={t("definePlaces")}
      hidden={{ initiative: slug }}
    >
      {lines.map((number) => (
        <fieldset key={number} className="grid max-w-prose gap-3 sm:grid-cols-[9rem_1fr]">
          <legend className="sr-only">{t("placeLine", { number })}</legend>
          <TextInput name={`places.${number - 1}.code`} label={t("placeCode")} />
          <TextInput name={`places.${number - 1}.name`} label={t("placeName")} />
        </fieldset>
      ))}
      <SubmitButton variant="secondary">{t("savePlaces")}</SubmitButton>
    </Form>
  );
}
