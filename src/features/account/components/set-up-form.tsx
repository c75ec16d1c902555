import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextInput } from "@/ui/form/text-input";
import { setUpInstallationAction } from "../actions";

/** The first account of an empty installation. */
export async function SetUpForm() {
  const t = await getTranslations("account");
  return (
    <Form action={setUpInstallationAction} words={await getFormWords()}>
      <TextInput name="code" label={t("setUpCode")} hint={t("setUpCodeHint")} autoComplete="off" />
      <TextInput name="name" label={t("name")} autoComplete="name" />
      <TextInput name="email" type="email" label={t("email")} autoComplete="username" />
      <TextInput
        name="password"
        type="password"
        label={t("newPassword")}
        hint={t("newPasswordHint")}
        autoComplete="new-password"
      />
      <SubmitButton>{t("setUp")}</SubmitButton>
    </Form>
  );
}
