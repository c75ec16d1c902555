import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextInput } from "@/ui/form/text-input";
import { changePasswordAction } from "../actions";

/** Where a person chooses another password. */
export async function PasswordForm() {
  const t = await getTranslations("account");
  return (
    <Form action={changePasswordAction} words={await getFormWords()} label={t("changePassword")}>
      <TextInput
        name="presentPassword"
        type="password"
        label={t("presentPassword")}
        autoComplete="current-password"
      />
      <TextInput
        name="newPassword"
        type="password"
        label={t("newPassword")}
        hint={t("newPasswordHint")}
        autoComplete="new-password"
      />
      <SubmitButton variant="secondary">{t("changePassword")}</SubmitButton>
    </Form>
  );
}
