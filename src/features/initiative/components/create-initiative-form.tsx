import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextInput } from "@/ui/form/text-input";
import { SectionHead } from "@/ui/section-head";
import { createInitiativeAction } from "../actions";
import { FrameFields } from "./frame-fields";
import { OrganizationFields } from "./organization-fields";

/** Starts an initiative with its backbone organization; who creates it becomes its backbone lead. */
export async function CreateInitiativeForm() {
  const t = await getTranslations("initiative");
  return (
    <Form action={createInitiativeAction} words={await getFormWords()}>
      <TextInput name="slug" label={t("slug")} hint={t("slugHint")} />
      <FrameFields />
      <TextInput name="startedOn" type="date" label={t("startedOn")} optional />
      <SectionHead title={t("backboneOrganization")} lead={t("backboneOrganizationLead")} />
      <OrganizationFields />
      <SubmitButton>{t("create")}</SubmitButton>
    </Form>
  );
}
