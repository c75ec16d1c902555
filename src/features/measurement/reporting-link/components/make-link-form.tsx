"use client";

import { Form } from "@/ui/form/form";
import type { FormWords } from "@/ui/form/form-state";
import { Select } from "@/ui/form/select";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextInput } from "@/ui/form/text-input";
import { makeReportingLinkAction } from "../actions";
import type { ReportingLinksView } from "../queries/reporting-links";
import { ShownLink } from "./shown-link";

type Label = "title" | "organization" | "name" | "nameHint" | "email" | "until" | "untilHint";

type MakeLinkFormProps = {
  slug: string;
  origin: string;
  words: FormWords;
  labels: Readonly<Record<Label | "make", string>>;
  reportingPeriodId: string;
  today: string;
  untilOn: string;
} & Pick<ReportingLinksView, "askable">;

/** Asks a person by link; the link is shown at once, and mailed where mail is set up. */
export function MakeLinkForm(props: MakeLinkFormProps) {
  const { slug, origin, words, labels, reportingPeriodId, today, untilOn, askable } = props;
  return (
    <Form
      action={makeReportingLinkAction}
      words={words}
      hidden={{ initiative: slug, reportingPeriodId }}
      label={labels.title}
      whenDone={(link) => <ShownLink origin={origin} link={link} />}
    >
      <Select
        name="stakeholderId"
        label={labels.organization}
        choices={askable.map(({ stakeholderId, organization }) => ({
          ...{ value: stakeholderId, label: organization },
        }))}
      />
      <TextInput name="personName" label={labels.name} hint={labels.nameHint} autoComplete="off" />
      <TextInput name="email" type="email" label={labels.email} autoComplete="off" />
      <TextInput
        name="untilOn"
        type="date"
        label={labels.until}
        hint={labels.untilHint}
        min={today}
        defaultValue={untilOn}
      />
      <SubmitButton variant="secondary">{labels.make}</SubmitButton>
    </Form>
  );
}
