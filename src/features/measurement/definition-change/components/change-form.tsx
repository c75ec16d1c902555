import { getTranslations } from "next-intl/server";
import { progressMethods } from "@/domain/initiative/progress-method";
import { accumulations } from "@/domain/measurement/comparable-points";
import { getFormWords } from "@/i18n/form-words";
import { monthChoices } from "@/i18n/format";
import { Form } from "@/ui/form/form";
import { Select } from "@/ui/form/select";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { TextInput } from "@/ui/form/text-input";
import type { PassportFormView } from "../../indicator/queries/passport-form";
import { proposeDefinitionChangeAction } from "../actions";
import type { ChangeFormView } from "../queries/changes";

const directions = ["increase", "decrease", "hold_in_band", "parity"] as const;

type ChangeFormProps = { slug: string; change: ChangeFormView; form: PassportFormView };

/** W12: what all have agreed on, as it is now; what one writes otherwise is put to the consent of all. */
export async function ChangeForm({ slug, change, form }: ChangeFormProps) {
  const t = await getTranslations("definition");
  const passport = await getTranslations("measurement.passport");
  const { indicator, deadlineOn } = change;
  const { values } = form;
  const line = (name: string) => ({
    ...{ name, label: passport(`fields.${name}`), defaultValue: values[name] },
  });
  const named = (group: string, list: readonly string[]) =>
    list.map((value) => ({ value, label: passport(`${group}.${value}`) }));
  return (
    <Form
      action={proposeDefinitionChangeAction}
      words={await getFormWords()}
      label={t("propose")}
      className="max-w-prose space-y-5"
      hidden={{
        ...{ initiative: slug, indicatorId: indicator.id, version: String(indicator.version) },
      }}
    >
      <TextArea {...line("definition")} rows={5} />
      <TextInput {...line("unit")} maxLength={40} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextInput {...line("numeratorLabel")} optional />
        <TextInput {...line("denominatorLabel")} optional />
      </div>
      <Select {...line("direction")} choices={named("directions", directions)} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextInput {...line("bandLow")} inputMode="decimal" optional />
        <TextInput {...line("bandHigh")} inputMode="decimal" optional />
        <Select {...line("accumulation")} choices={named("accumulations", accumulations)} />
        <Select {...line("yearStartMonth")} choices={monthChoices()} />
      </div>
      <TextArea {...line("method")} rows={3} optional />
      <Select
        {...line("progressMethod")}
        none={passport("asInitiative")}
        choices={named("progressMethods", progressMethods)}
      />
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <TextInput {...line("baselinePeriodKey")} hint={t("baselineHint")} optional />
        <TextInput {...line("baselineValue")} inputMode="decimal" optional />
      </div>
      <div className="space-y-5 border-t-2 border-measurement pt-4">
        <TextInput name="breakPeriod" label={t("breakPeriod")} hint={t("breakPeriodHint")} />
        <TextArea name="reason" label={t("reason")} hint={t("reasonHint")} />
        <TextInput
          name="title"
          label={t("roundTitle")}
          defaultValue={t("usualTitle", { name: indicator.name }).slice(0, 200)}
          maxLength={200}
        />
        <TextArea
          name="question"
          label={t("question")}
          defaultValue={t("usualQuestion")}
          rows={2}
        />
        <TextInput name="deadlineOn" type="date" label={t("deadline")} defaultValue={deadlineOn} />
      </div>
      <SubmitButton>{t("propose")}</SubmitButton>
    </Form>
  );
}
