import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextInput } from "@/ui/form/text-input";
import { startSessionAction } from "../actions";

/** Where people say who they are; afterwards they go where they wanted to go. */
export async function SignInForm({ next }: { next: string }) {
  const t = await getTranslations("account");
  return (
    <Form action={startSessionAction} words={await getFormWords()} hidden={{ next }}>
      <TextInput name="email" type="email" label={t("email")} autoComplete="username" required />
      <TextInput
        name="password"
        type="password"
        label={t("password")}
        autoComplete="current-password"
        required
      />
      <SubmitButton>{t("signIn")}</SubmitButton>
    </Form>
  );
}
