import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Choices } from "@/ui/form/choices";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { TextInput } from "@/ui/form/text-input";
import { proposeIndicatorsAction } from "../actions";

type ProposalFormProps = {
  slug: string;
  drafts: readonly { readonly id: string; readonly name: string; readonly code: string }[];
  deadlineOn: string;
};

/** W5: puts one or several drafts to the consent of all, in one round. */
export async function ProposalForm({ slug, drafts, deadlineOn }: ProposalFormProps) {
  const t = await getTranslations("measurement");
  return (
    <Form
      action={proposeIndicatorsAction}
      words={await getFormWords()}
      label={t("propose")}
      hidden={{ initiative: slug }}
    >
      <Choices
        name="indicatorIds[]"
        kind="several"
        label={t("whichIndicators")}
        hint={t("whichIndicatorsHint")}
        choices={drafts.map(({ id, name, code }) => ({ value: id, label: name, hint: code }))}
        chosen={drafts.length === 1 ? drafts.map(({ id }) => id) : []}
      />
      <TextInput
        name="title"
        label={t("roundTitle")}
        defaultValue={drafts.length === 1 ? drafts[0]?.name : ""}
      />
      <TextArea name="question" label={t("roundQuestion")} defaultValue={t("usualQuestion")} />
      <TextInput name="deadlineOn" type="date" label={t("deadline")} defaultValue={deadlineOn} />
      <SubmitButton>{t("propose")}</SubmitButton>
    </Form>
  );
}
