import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { endSessionAction } from "../actions";

/** Forgets the person in this browser. */
export async function SignOutButton() {
  const t = await getTranslations("frame");
  return (
    <Form action={endSessionAction} words={await getFormWords()} className="space-y-0">
      <SubmitButton variant="quiet" size="small">
        {t("signOut")}
      </SubmitButton>
    </Form>
  );
}
