import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { getFormWords } from "@/i18n/form-words";
import { Choices } from "@/ui/form/choices";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { TextInput } from "@/ui/form/text-input";
import { draftActivityAction, editActivityAction } from "../actions";
import type { ActivityFormView } from "../queries/activity-form";
import { ContributionFields } from "./contribution-fields";
import { ReinforcementFields } from "./reinforcement-fields";

/** What a stakeholder means to do, what it serves, and how it hangs together with what others do. */
export async function ActivityForm({ slug, form }: { slug: string; form: ActivityFormView }) {
  const t = await getTranslations("activity");
  const { activity, values, choices } = form;
  const line = (name: keyof ActivityFormView["values"]) => ({
    ...{ name, label: t(`fields.${name}`), defaultValue: values[name] },
  });
  const shared = {
    words: await getFormWords(),
    label: t(activity ? "edit" : "draft"),
    className: "max-w-prose space-y-12",
    hidden: {
      initiative: slug,
      ...(activity
        ? { activityId: activity.id, version: String(activity.version) }
        : { leadStakeholderId: form.leadStakeholderId }),
    },
  };
  const steps = (
    <>
      <Step title={t("steps.what")} lead={t("stepLeads.what")}>
        <TextInput {...line("title")} maxLength={200} />
        <TextArea {...line("description")} optional />
        <div className="grid max-w-prose gap-5 sm:grid-cols-2">
          <TextInput {...line("place")} optional />
          <TextInput {...line("audience")} optional />
          <TextInput {...line("startOn")} type="date" optional />
          <TextInput {...line("endOn")} type="date" optional />
        </div>
        {choices.stakeholders.length > 0 ? (
          <Choices
            name="participantIds[]"
            kind="several"
            label={t("fields.participantIds")}
            choices={choices.stakeholders}
            chosen={form.participantIds}
          />
        ) : null}
      </Step>
      <Step title={t("steps.serves")} lead={t("stepLeads.serves")}>
        <Choices
          name="strategyIds[]"
          kind="several"
          label={t("fields.strategyIds")}
          choices={choices.strategies}
          chosen={form.strategyIds}
        />
      </Step>
      <Step title={t("steps.changes")} lead={t("stepLeads.changes")}>
        <ContributionFields form={form} />
      </Step>
      <Step title={t("steps.others")} lead={t("stepLeads.others")}>
        <ReinforcementFields form={form} />
        <TextArea {...line("standsAloneReason")} optional />
      </Step>
      <SubmitButton>{t(activity ? "saveChanges" : "saveDraft")}</SubmitButton>
    </>
  );
  return activity ? (
    <Form action={editActivityAction} {...shared}>
      {steps}
    </Form>
  ) : (
    <Form action={draftActivityAction} {...shared}>
      {steps}
    </Form>
  );
}

function Step({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <fieldset className="space-y-5 border-t-2 border-activities pt-4">
      <legend className="float-left mb-1 w-full font-serif text-xl font-semibold">{title}</legend>
      <p className="clear-both max-w-prose text-sm text-soft">{lead}</p>
      {children}
    </fieldset>
  );
}
