import { getTranslations } from "next-intl/server";
import { stakeholderKinds } from "@/domain/initiative/stakeholder-kind";
import { getFormWords } from "@/i18n/form-words";
import { Choices } from "@/ui/form/choices";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { inviteStakeholderAction } from "../actions";
import { OrganizationFields } from "./organization-fields";

/** Adds an organization to the initiative. */
export async function InviteStakeholderForm({ slug }: { slug: string }) {
  const t = await getTranslations("initiative");
  return (
    <Form
      action={inviteStakeholderAction}
      words={await getFormWords()}
      hidden={{ initiative: slug }}
      label={t("inviteStakeholder")}
    >
      <OrganizationFields />
      <Choices
        name="kind"
        label={t("kind")}
        chosen={["partner"]}
        choices={stakeholderKinds.map((value) => ({
          value,
          label: t(`kinds.${value}`),
          hint: t(`kindHints.${value}`),
        }))}
      />
      <SubmitButton>{t("inviteStakeholder")}</SubmitButton>
    </Form>
  );
}
