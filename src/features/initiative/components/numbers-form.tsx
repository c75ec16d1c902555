import { getTranslations } from "next-intl/server";
import { fractionText } from "@/domain/initiative/fraction";
import { settingBounds } from "@/domain/initiative/settings";
import { getFormWords } from "@/i18n/form-words";
import { Checkbox } from "@/ui/form/checkbox";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextInput } from "@/ui/form/text-input";
import { SectionHead } from "@/ui/section-head";
import { changeSettingsAction } from "../actions";
import type { SettingsView } from "../queries/settings";

const shown = [
  ...["independenceLimitPercent", "activeStakeholdersNeeded", "sectorsNeeded"],
  ...["consultationDays", "coreIndicatorLimit", "coverageNeededPercent"],
  ...["approvalLevels", "fiscalYearStartMonth", "schoolYearStartMonth"],
  ...["reviewCycleMonths", "suppressionThreshold"],
] as const satisfies readonly (keyof typeof settingBounds)[];

/** Changes the numbers in brackets: how many, how long, from when on. */
export async function NumbersForm({ settings }: { settings: SettingsView }) {
  const t = await getTranslations("initiative");
  const { numbers, slug } = settings;
  return (
    <section className="mt-14">
      <SectionHead ruled title={t("numbers")} lead={t("numbersLead")} />
      <Form
        action={changeSettingsAction}
        words={await getFormWords()}
        label={t("numbers")}
        hidden={{ initiative: slug }}
      >
        {shown.map((name) => (
          <TextInput
            key={name}
            name={`settings.${name}`}
            type="number"
            min={settingBounds[name][0]}
            max={settingBounds[name][1]}
            label={t(`numberNames.${name}`)}
            defaultValue={numbers[name]}
          />
        ))}
        <TextInput
          name="settings.quorum"
          label={t("numberNames.quorum")}
          defaultValue={fractionText(numbers.quorum)}
        />
        <Checkbox
          name="settings.hideZero"
          label={t("numberNames.hideZero")}
          defaultChecked={numbers.hideZero}
        />
        <TextInput
          name="settings.suppressionReason"
          label={t("numberNames.suppressionReason")}
          defaultValue={numbers.suppressionReason}
          optional
        />
        <SubmitButton>{t("saveNumbers")}</SubmitButton>
      </Form>
    </section>
  );
}
