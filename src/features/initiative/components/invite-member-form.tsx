"use client";

import { useTranslations } from "next-intl";
import { memberRoles } from "@/domain/access/role";
import { CopyField } from "@/ui/copy-field";
import { Form } from "@/ui/form/form";
import type { FormWords } from "@/ui/form/form-state";
import { Select } from "@/ui/form/select";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextInput } from "@/ui/form/text-input";
import { inviteMemberAction } from "../actions";
import type { MembersView } from "../queries/members";

type InviteMemberFormProps = {
  slug: string;
  origin: string;
  words: FormWords;
  roleWords: Readonly<Record<string, string>>;
} & Pick<MembersView, "stakeholders">;

/** Invites a person; the link is shown once, to be sent. */
export function InviteMemberForm(props: InviteMemberFormProps) {
  const { slug, origin, words, roleWords, stakeholders } = props;
  const t = useTranslations("initiative");
  return (
    <Form
      action={inviteMemberAction}
      words={words}
      hidden={{ initiative: slug }}
      label={t("inviteMember")}
      whenDone={({ token, email, isMailed }) => (
        <>
          <p className="mb-3">{t(isMailed ? "linkMailed" : "linkToSend", { email })}</p>
          <CopyField
            label={t("linkFor", { email })}
            value={`${origin}/invitations/${token}`}
            copy={t("copy")}
            copied={t("copied")}
          />
        </>
      )}
    >
      <Select
        name="stakeholderId"
        label={t("organization")}
        none={t("choose")}
        choices={stakeholders.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextInput name="email" type="email" label={t("email")} autoComplete="off" />
      <Select
        name="role"
        label={t("role")}
        none={t("choose")}
        choices={memberRoles.map((role) => ({ value: role, label: roleWords[role] ?? role }))}
      />
      <SubmitButton>{t("inviteMember")}</SubmitButton>
    </Form>
  );
}
