"use client";

import { Form } from "@/ui/form/form";
import type { FormWords } from "@/ui/form/form-state";
import { SubmitButton } from "@/ui/form/submit-button";
import { sendReportingLinkAction } from "../actions";
import { ShownLink } from "./shown-link";

type SendLinkFormProps = {
  slug: string;
  origin: string;
  words: FormWords;
  reportingLinkId: string;
  label: string;
  button: string;
};

/** Mails the same link again, or shows it again where no mail is set up. */
export function SendLinkForm(props: SendLinkFormProps) {
  const { slug, origin, words, reportingLinkId, label, button } = props;
  return (
    <Form
      action={sendReportingLinkAction}
      words={words}
      hidden={{ initiative: slug, reportingLinkId }}
      label={label}
      whenDone={(link) => <ShownLink origin={origin} link={link} />}
    >
      <SubmitButton variant="quiet" size="small">
        {button}
      </SubmitButton>
    </Form>
  );
}
