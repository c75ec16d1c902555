import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { progressMethods } from "@/domain/initiative/progress-method";
import { periodKinds } from "@/domain/kernel/period";
import { aggregationRules } from "@/domain/measurement/aggregation";
import { accumulations } from "@/domain/measurement/comparable-points";
import { getFormWords } from "@/i18n/form-words";
import { monthChoices } from "@/i18n/format";
import { Checkbox } from "@/ui/form/checkbox";
import { Choices } from "@/ui/form/choices";
import { Form } from "@/ui/form/form";
import { Select } from "@/ui/form/select";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { TextInput } from "@/ui/form/text-input";
import { draftIndicatorAction, editIndicatorAction } from "../actions";
import type { PassportFormView } from "../queries/passport-form";
import { LinkFields } from "./link-fields";
import { TargetFields } from "./target-fields";

const valueKinds = [
  ...["percent", "count", "rate", "ratio", "currency", "index", "ordinal"],
  "qualitative",
] as const;
const directions = ["increase", "decrease", "hold_in_band", "parity"] as const;
const performanceKinds = ["how_much", "how_well", "better_off"] as const;

/** The passport, step by step on one page. It may be saved half written; W5 says later what is missing. */
export async function PassportForm({ slug, form }: { slug: string; form: PassportFormView }) {
  const t = await getTranslations("measurement.passport");
  const { indicator, values, flags, choices } = form;
  const line = (name: string) => ({ name, label: t(`fields.${name}`), defaultValue: values[name] });
  const hinted = (name: string) => ({ ...line(name), hint: t(`hints.${name}`) });
  const named = (group: string, list: readonly string[]) =>
    list.map((value) => ({ value, label: t(`${group}.${value}`) }));
  const shared = {
    words: await getFormWords(),
    label: t("title"),
    className: "max-w-prose space-y-12",
    hidden: {
      initiative: slug,
      ...(indicator ? { indicatorId: indicator.id, version: String(indicator.version) } : {}),
    },
  };
  const steps = (
    <>
      <Step title={t("steps.what")} lead={t("stepLeads.what")}>
        <div className="grid gap-5 sm:grid-cols-[1fr_12rem]">
          <TextInput {...hinted("name")} maxLength={200} />
          <TextInput {...hinted("code")} maxLength={32} autoCapitalize="characters" />
        </div>
        <TextInput {...hinted("headline")} optional />
        <TextArea {...hinted("definition")} rows={4} />
        <TextInput {...hinted("place")} optional />
        <Select {...hinted("measures")} choices={choices.measures} none={t("choose")} />
        <Choices
          name="level"
          label={t("fields.level")}
          chosen={[values.level ?? "population"]}
          choices={(["population", "performance"] as const).map((value) => ({
            ...{ value, label: t(`levels.${value}`), hint: t(`levelHints.${value}`) },
          }))}
        />
        <Select
          {...line("performanceKind")}
          none={t("notAsked")}
          choices={named("performanceKinds", performanceKinds)}
          optional
        />
        <Checkbox
          name="isCore"
          label={t("fields.isCore")}
          hint={t("hints.isCore")}
          defaultChecked={flags.isCore}
        />
      </Step>
      <Step title={t("steps.value")} lead={t("stepLeads.value")}>
        <div className="grid gap-5 sm:grid-cols-3">
          <Select {...line("valueKind")} choices={named("valueKinds", valueKinds)} />
          <TextInput {...line("unit")} maxLength={40} />
          <TextInput {...line("decimals")} type="number" min={0} max={6} />
        </div>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextInput {...line("numeratorLabel")} optional />
          <TextInput {...line("denominatorLabel")} optional />
        </div>
        <TextInput {...hinted("rateBase")} type="number" min={1} optional />
        <Checkbox
          name="bareValueAllowed"
          label={t("fields.bareValueAllowed")}
          hint={t("hints.bareValueAllowed")}
          defaultChecked={flags.bareValueAllowed}
        />
        <Select
          {...line("direction")}
          none={t("choose")}
          choices={named("directions", directions)}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextInput {...line("bandLow")} inputMode="decimal" optional />
          <TextInput {...line("bandHigh")} inputMode="decimal" optional />
        </div>
        <Choices
          name="accumulation"
          label={t("fields.accumulation")}
          chosen={[values.accumulation ?? "periodic"]}
          choices={accumulations.map((value) => ({
            ...{ value, label: t(`accumulations.${value}`), hint: t(`accumulationHints.${value}`) },
          }))}
        />
        <Select {...hinted("yearStartMonth")} choices={monthChoices()} />
      </Step>
      <Step title={t("steps.collecting")} lead={t("stepLeads.collecting")}>
        <TextArea {...hinted("source")} />
        <TextInput {...line("sourceUrl")} type="url" optional />
        <TextArea {...line("method")} optional />
        <div className="grid gap-5 sm:grid-cols-2">
          <Select
            {...line("frequency")}
            none={t("choose")}
            choices={named("frequencies", periodKinds)}
          />
          <Select {...line("stewardId")} none={t("choose")} choices={choices.stewards} />
        </div>
        <TextInput {...hinted("timing")} optional />
        <Select
          {...hinted("aggregationRule")}
          none={t("choose")}
          choices={named("aggregationRules", aggregationRules)}
        />
        {choices.dimensions.length > 0 ? (
          <Choices
            name="dimensionIds[]"
            kind="several"
            label={t("fields.dimensionIds")}
            choices={choices.dimensions}
            chosen={form.dimensionIds}
          />
        ) : null}
        <Checkbox
          name="dimensionsStated"
          label={t("fields.dimensionsStated")}
          hint={t("hints.dimensionsStated")}
          defaultChecked={flags.dimensionsStated}
        />
      </Step>
      <Step title={t("steps.goal")} lead={t("stepLeads.goal")}>
        <div className="grid gap-5 sm:grid-cols-3">
          <TextInput {...line("baselinePeriodKey")} placeholder="2023" />
          <TextInput {...line("baselineValue")} inputMode="decimal" />
          <TextInput {...line("baselineToBeCollectedOn")} type="date" optional />
        </div>
        <TargetFields targets={form.targets} categories={choices.categories} />
        <TextArea {...line("noTargetReason")} optional />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextInput {...hinted("naturalLimit")} inputMode="decimal" optional />
          <Select
            {...hinted("progressMethod")}
            none={t("asInitiative")}
            choices={named("progressMethods", progressMethods)}
          />
        </div>
        <Choices
          name="visibility"
          label={t("fields.visibility")}
          chosen={[values.visibility ?? "public"]}
          choices={named("visibilities", ["public", "members"])}
        />
        <TextInput
          {...line("smallCellThreshold")}
          hint={t("hints.smallCellThreshold", { least: form.leastThreshold })}
          type="number"
          min={form.leastThreshold}
          optional
        />
        <LinkFields links={form.links} />
      </Step>
      <SubmitButton>{t(indicator ? "save" : "draft")}</SubmitButton>
    </>
  );
  return indicator ? (
    <Form action={editIndicatorAction} {...shared}>
      {steps}
    </Form>
  ) : (
    <Form action={draftIndicatorAction} {...shared}>
      {steps}
    </Form>
  );
}

function Step({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <fieldset className="space-y-5 border-t-2 border-measurement pt-4">
      <legend className="float-left mb-1 w-full font-serif text-xl font-semibold">{title}</legend>
      <p className="clear-both max-w-prose text-sm text-soft">{lead}</p>
      {children}
    </fieldset>
  );
}
