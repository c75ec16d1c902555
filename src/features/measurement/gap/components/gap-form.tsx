import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Form } from "@/ui/form/form";
import { Select } from "@/ui/form/select";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextInput } from "@/ui/form/text-input";
import { defineGapAction } from "../actions";
import type { GapsView } from "../queries/gaps";

type GapFormProps = { slug: string; indicatorId: string; choices: GapsView["choices"] };

/** M19: which two groups, measured how, from where, and where the gap should be when. */
export async function GapForm({ slug, indicatorId, choices }: GapFormProps) {
  const t = await getTranslations("reading.gap");
  const words = await getFormWords();
  return (
    <Form
      action={defineGapAction}
      words={words}
      hidden={{ initiative: slug, indicatorId }}
      label={t("define")}
    >
      <div className="grid max-w-prose gap-5 sm:grid-cols-2">
        <Select name="categoryKey" label={t("category")} choices={choices} />
        <Select
          name="referenceKey"
          label={t("reference")}
          choices={choices}
          defaultValue={choices[1]?.value}
        />
        <Select
          name="measure"
          label={t("measure")}
          hint={t("measureHint")}
          className="sm:col-span-2"
          choices={[
            { value: "difference", label: t("measureDifference") },
            { value: "ratio", label: t("measureRatio") },
          ]}
        />
        <TextInput
          name="baselinePeriodKey"
          label={t("baselinePeriod")}
          hint={t("baselineHint")}
          optional
        />
        <TextInput name="baselineValue" label={t("baselineValue")} inputMode="decimal" optional />
      </div>
      {[0, 1].map((line) => (
        <fieldset key={line} className="grid max-w-prose gap-5 sm:grid-cols-2">
          <legend className="sr-only">{t("targetLine", { number: line + 1 })}</legend>
          <TextInput name={`targets.${line}.periodKey`} label={t("targetPeriod")} optional />
          <TextInput
            name={`targets.${line}.value`}
            label={t("targetValue")}
            inputMode="decimal"
            optional
          />
        </fieldset>
      ))}
      <SubmitButton variant="secondary">{t("save")}</SubmitButton>
    </Form>
  );
}
