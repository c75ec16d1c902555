"use client";

import { useTranslations } from "next-intl";
import { Choices } from "@/ui/form/choices";
import { FileInput } from "@/ui/form/file-input";
import { Form } from "@/ui/form/form";
import type { FormWords } from "@/ui/form/form-state";
import { SubmitButton } from "@/ui/form/submit-button";
import { importFileAction } from "../actions";
import { ImportReport } from "./import-report";

type ImportFormProps = { slug: string; words: FormWords; mayApprove: boolean };

/** The same file goes in twice: once to see what it would do, and once to do it. It stays chosen in between. */
export function ImportForm({ slug, words, mayApprove }: ImportFormProps) {
  const t = useTranslations("measurement");
  const states = mayApprove
    ? (["draft", "submitted", "approved"] as const)
    : (["draft", "submitted"] as const);
  return (
    <Form
      action={importFileAction}
      words={words}
      hidden={{ initiative: slug }}
      label={t("importTitle")}
      keepsWhenDone
      whenDone={(report) => <ImportReport report={report} />}
    >
      <FileInput name="file" label={t("file")} hint={t("fileHint")} accept=".csv,text/csv" />
      <Choices
        name="mode"
        label={t("mode")}
        chosen={["all_or_nothing"]}
        choices={(["all_or_nothing", "good_rows"] as const).map((value) => ({
          value,
          label: t(`modes.${value}`),
        }))}
      />
      <Choices
        name="reportsBecome"
        label={t("reportsBecome")}
        chosen={["draft"]}
        choices={states.map((value) => ({ value, label: t(`become.${value}`) }))}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="step" value="dry_run" variant="secondary">
          {t("dryRun")}
        </SubmitButton>
        <SubmitButton name="step" value="import">
          {t("importNow")}
        </SubmitButton>
      </div>
    </Form>
  );
}
