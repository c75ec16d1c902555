import { getTranslations } from "next-intl/server";
import { TextInput } from "@/ui/form/text-input";
import type { PassportFormView } from "../queries/passport-form";

const emptyLines = 2;

/** Where one can read more of the indicator; lines left empty are not meant. */
export async function LinkFields({ links }: Pick<PassportFormView, "links">) {
  const t = await getTranslations("measurement.passport");
  return [...links, ...Array<null>(emptyLines).fill(null)].map((link, index) => (
    <fieldset
      key={link ? `${link.label} ${link.url}` : `empty ${String(index)}`}
      className="grid max-w-prose gap-3 sm:grid-cols-2"
    >
      <legend className="sr-only">{t("linkLine", { number: index + 1 })}</legend>
      <TextInput
        name={`links.${index}.label`}
        label={t("fields.linkLabel")}
        defaultValue={link?.label}
        optional
      />
      <TextInput
        name={`links.${index}.url`}
        label={t("fields.linkUrl")}
        type="url"
        defaultValue={link?.url}
        optional
      />
    </fieldset>
  ));
}
