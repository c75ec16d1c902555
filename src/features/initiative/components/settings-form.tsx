import { getTranslations } from "next-intl/server";
import { progressMethods } from "@/domain/initiative/progress-method";
import { getFormWords } from "@/i18n/form-words";
import { Choices } from "@/ui/form/choices";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { changeInitiativeAction } from "../actions";
import type { SettingsView } from "../queries/settings";
import { FrameFields } from "./frame-fields";

/** Changes the frame of an initiative. */
export async function SettingsForm({ settings }: { settings: SettingsView }) {
  const t = await getTranslations("initiative");
  return (
    <Form
      action={changeInitiativeAction}
      words={await getFormWords()}
      hidden={{ initiative: settings.slug, version: String(settings.version) }}
    >
      <FrameFields frame={settings} />
      <Choices
        name="progressMethod"
        label={t("progressMethod")}
        hint={t("progressMethodHint")}
        chosen={[settings.progressMethod]}
        choices={progressMethods.map((value) => ({
          value,
          label: t(`progressMethods.${value}`),
          hint: t(`progressMethodHints.${value}`),
        }))}
      />
      <SubmitButton>{t("saveSettings")}</SubmitButton>
    </Form>
  );
}
