import { getTranslations } from "next-intl/server";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import type { PassportFormView } from "../queries/passport-form";

const emptyLines = 2;

/** Targets by date, for the whole or for one group; lines left empty are not meant. */
export async function TargetFields({
  targets,
  categories,
}: Pick<PassportFormView, "targets"> & Pick<PassportFormView["choices"], "categories">) {
  const t = await getTranslations("measurement.passport");
  return [...targets, ...Array<null>(emptyLines).fill(null)].map((target, index) => (
    <fieldset
      key={target ? `${target.periodKey} ${target.categoryKey}` : `empty ${String(index)}`}
      className="grid max-w-prose gap-3 rounded-md border border-line p-3 sm:grid-cols-2"
    >
      <legend className="sr-only">{t("targetLine", { number: index + 1 })}</legend>
      <TextInput
        name={`targets.${index}.periodKey`}
        label={t("fields.targetPeriod")}
        defaultValue={target?.periodKey}
      />
      <TextInput
        name={`targets.${index}.value`}
        label={t("fields.targetValue")}
        inputMode="decimal"
        defaultValue={target?.value}
      />
      {categories.length > 0 ? (
        <Select
          name={`targets.${index}.categoryKey`}
          label={t("fields.targetCategory")}
          none={t("everybody")}
          choices={categories}
          defaultValue={target?.categoryKey}
        />
      ) : null}
      <TextInput
        name={`targets.${index}.source`}
        label={t("fields.targetSource")}
        defaultValue={target?.source}
        optional
      />
    </fieldset>
  ));
}
