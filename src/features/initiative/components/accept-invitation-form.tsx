import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextInput } from "@/ui/form/text-input";
import { acceptInvitationAction } from "../actions";
import type { InvitationView } from "../queries/invitation";

type AcceptInvitationFormProps = { token: string } & Pick<InvitationView, "hasAccount" | "email">;

/** Accepts an invitation: with a new account, or with the one this address has. */
export async function AcceptInvitationForm({
  token,
  hasAccount,
  email,
}: AcceptInvitationFormProps) {
  const t = await getTranslations("initiative");
  const account = await getTranslations("account");
  return (
    <Form
      action={acceptInvitationAction}
      words={await getFormWords()}
      hidden={hasAccount ? { token, name: email } : { token }}
    >
      {hasAccount ? null : <TextInput name="name" label={account("name")} autoComplete="name" />}
      <TextInput
        name="password"
        type="password"
        label={hasAccount ? t("existingPassword") : account("newPassword")}
        hint={hasAccount ? t("existingPasswordHint", { email }) : account("newPasswordHint")}
        autoComplete={hasAccount ? "current-password" : "new-password"}
      />
      <SubmitButton>{t("acceptInvitation")}</SubmitButton>
    </Form>
  );
}
