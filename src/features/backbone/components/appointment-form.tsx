import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Choices } from "@/ui/form/choices";
import { Form } from "@/ui/form/form";
import { Select } from "@/ui/form/select";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { TextInput } from "@/ui/form/text-input";
import { appointBackboneAction } from "../actions";
import type { BackboneView } from "../queries/backbone";

const emptyLines = 3;

/** Appoints the backbone, or writes down what has changed about it. Lines left empty are not meant. */
export async function AppointmentForm({ slug, view }: { slug: string; view: BackboneView }) {
  const t = await getTranslations("backbone");
  const { appointment, stakeholders } = view;
  const staff = [...(appointment?.staff ?? []), ...Array(emptyLines).fill(null)];
  const sources = [...(appointment?.sources ?? []), ...Array(emptyLines).fill(null)];
  return (
    <Form
      action={appointBackboneAction}
      words={await getFormWords()}
      label={t("appoint")}
      hidden={{ initiative: slug, replaces: appointment?.id ?? "" }}
    >
      <Select
        name="stakeholderId"
        label={t("organization")}
        defaultValue={appointment?.stakeholderId}
        choices={stakeholders
          .filter(({ kind }) => kind === "backbone")
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Choices
        name="separation"
        label={t("separation")}
        chosen={[appointment?.separation ?? "separate"]}
        choices={(["separate", "ring_fenced"] as const).map((value) => ({
          value,
          label: t(`separations.${value}`),
        }))}
      />
      <TextArea
        name="explanation"
        label={t("explanation")}
        defaultValue={appointment?.explanation}
        optional
      />
      {staff.map((person, index) => (
        <fieldset key={`staff ${String(index)}`} className="grid max-w-prose gap-3 sm:grid-cols-2">
          <legend className="sr-only">{t("staffLine", { number: index + 1 })}</legend>
          <TextInput name={`staff.${index}.name`} label={t("name")} defaultValue={person?.name} />
          <TextInput
            name={`staff.${index}.position`}
            label={t("position")}
            defaultValue={person?.position}
          />
        </fieldset>
      ))}
      {sources.map((source, index) => (
        <fieldset key={`source ${String(index)}`} className="grid max-w-prose gap-3 sm:grid-cols-3">
          <legend className="sr-only">{t("sourceLine", { number: index + 1 })}</legend>
          <TextInput
            name={`fundingSources.${index}.name`}
            label={t("source")}
            defaultValue={source?.name}
          />
          <Select
            name={`fundingSources.${index}.stakeholderId`}
            label={t("takesPart")}
            none={t("outside")}
            defaultValue={source?.stakeholderId ?? ""}
            choices={stakeholders.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextInput
            name={`fundingSources.${index}.sharePercent`}
            label={t("share")}
            inputMode="decimal"
            defaultValue={source?.sharePercent}
          />
        </fieldset>
      ))}
      <SubmitButton>{t("save")}</SubmitButton>
    </Form>
  );
}
