import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { revokeSessionsAction } from "../actions";

/** Signs the person out everywhere, here too. */
export async function RevokeSessionsForm() {
  const t = await getTranslations("account");
  return (
    <Form action={revokeSessionsAction} words={await getFormWords()} label={t("sessions")}>
      <SubmitButton variant="danger">{t("revokeSessions")}</SubmitButton>
    </Form>
  );
}
