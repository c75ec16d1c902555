import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Choices } from "@/ui/form/choices";
import { Form } from "@/ui/form/form";
import { Select } from "@/ui/form/select";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { TextInput } from "@/ui/form/text-input";
import { correctIndicatorAction } from "../actions";
import type { PassportFormView } from "../queries/passport-form";
import { LinkFields } from "./link-fields";
import { TargetFields } from "./target-fields";

type CorrectionFormProps = {
  slug: string;
  form: PassportFormView;
  indicator: { readonly id: string; readonly version: number };
};

/** W12: the parts of an agreed passport that are no part of its definition: saved at once, with an audit record. */
export async function CorrectionForm({ slug, form, indicator }: CorrectionFormProps) {
  const t = await getTranslations("measurement.passport");
  const definition = await getTranslations("definition");
  const { values, choices } = form;
  const line = (name: string) => ({ name, label: t(`fields.${name}`), defaultValue: values[name] });
  return (
    <Form
      action={correctIndicatorAction}
      words={await getFormWords()}
      label={definition("correct")}
      className="max-w-prose space-y-5"
      hidden={{
        ...{ initiative: slug, indicatorId: indicator.id, version: String(indicator.version) },
      }}
    >
      <TextInput {...line("name")} maxLength={200} />
      <TextInput {...line("headline")} optional />
      <TextInput {...line("place")} hint={t("hints.place")} optional />
      <TextArea {...line("source")} rows={2} />
      <TextInput {...line("sourceUrl")} type="url" optional />
      <TextInput {...line("timing")} hint={t("hints.timing")} optional />
      <Select {...line("stewardId")} choices={choices.stewards} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextInput {...line("decimals")} type="number" min={0} max={6} />
        <TextInput {...line("naturalLimit")} inputMode="decimal" optional />
      </div>
      <TargetFields targets={form.targets} categories={choices.categories} />
      <TextArea {...line("noTargetReason")} rows={2} optional />
      <TextInput
        {...line("smallCellThreshold")}
        hint={t("hints.smallCellThreshold", { least: form.leastThreshold })}
        type="number"
        min={form.leastThreshold}
        optional
      />
      <LinkFields links={form.links} />
      <Choices
        name="visibility"
        label={t("fields.visibility")}
        chosen={[values.visibility ?? "public"]}
        choices={(["public", "members"] as const).map((value) => ({
          ...{ value, label: t(`visibilities.${value}`) },
        }))}
      />
      <SubmitButton variant="secondary">{definition("correct")}</SubmitButton>
    </Form>
  );
}
