"use client";

import { useTranslations } from "next-intl";
import { CopyField } from "@/ui/copy-field";
import { Form } from "@/ui/form/form";
import type { FormWords } from "@/ui/form/form-state";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextInput } from "@/ui/form/text-input";
import { createPersonalTokenAction } from "../actions";

/** Makes a token and shows it this one time. */
export function NewTokenForm({ words }: { words: FormWords }) {
  const t = useTranslations("account");
  return (
    <Form
      action={createPersonalTokenAction}
      words={words}
      label={t("newToken")}
      whenDone={({ token }) => (
        <CopyField label={t("token")} value={token} copy={t("copy")} copied={t("copied")} />
      )}
    >
      <TextInput name="name" label={t("tokenName")} hint={t("tokenNameHint")} />
      <TextInput
        name="days"
        type="number"
        label={t("tokenDays")}
        defaultValue="90"
        min={1}
        max={365}
      />
      <SubmitButton variant="secondary">{t("newToken")}</SubmitButton>
    </Form>
  );
}
