import { getTranslations } from "next-intl/server";
import { TextInput } from "@/ui/form/text-input";
import type { PassportFormView } from "../queries/passport-form";

const emptyLines = 2;

/** Targets by date, for the whole or for one group; lines left empty are not meant. */
export async function TargetFields({ targets }: Pick<PassportFormView, "targets">) {
  const t = await getTranslations("measurement.passport");
  return [...targets, ...Array<null>(emptyLines).fill(null)].map((target, index) => (
    <fieldset
      key={target ? `${target.periodKey} ${target.categoryKey}` : `empty ${String(index)}`}
      className="grid max-w-prose gap-3 sm:grid-cols-[8rem_8rem_1fr]"
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
      <TextInput
        name={`targets.${index}.source`}
        label={t("fields.targetSource")}
        defaultValue={target?.source}
        optional
      />
      <input
        type="hidden"
        name={`targets.${index}.categoryKey`}
        value={target?.categoryKey ?? ""}
      />
    </fieldset>
  ));
}
