import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Choices } from "@/ui/form/choices";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { discardImportAction, importObservationsAction, undoImportAction } from "../actions";
import type { ImportRunView } from "../queries/import-run";

type ImportStepsProps = { slug: string; run: ImportRunView };

/** What can be done with an import from where it stands. */
export async function ImportSteps({ slug, run }: ImportStepsProps) {
  const t = await getTranslations("measurement");
  const words = await getFormWords();
  const hidden = { initiative: slug, importRunId: run.id };
  const states = run.can.approve
    ? (["draft", "submitted", "approved"] as const)
    : (["draft", "submitted"] as const);
  return (
    <div className="space-y-8">
      {run.can.import ? (
        <Form action={importObservationsAction} {...{ words, hidden }} label={t("importNow")}>
          <Choices
            name="mode"
            label={t("mode")}
            chosen={[run.refused > 0 ? "good_rows" : "all_or_nothing"]}
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
          {run.differing > 0 ? (
            <TextArea
              name="splitNote"
              label={t("splitNote")}
              hint={t("splitNoteHint", { count: run.differing })}
              maxLength={2000}
              className="max-w-prose"
              optional
            />
          ) : null}
          <SubmitButton>{t("importNow")}</SubmitButton>
        </Form>
      ) : null}
      {run.can.undo ? (
        <Form action={undoImportAction} {...{ words, hidden }} label={t("undoImport")}>
          <p className="max-w-prose text-soft">{t("undoImportHint")}</p>
          <SubmitButton variant="secondary">{t("undoImport")}</SubmitButton>
        </Form>
      ) : null}
      <div className="flex flex-wrap gap-3">
        {run.can.discard ? (
          <Form action={discardImportAction} {...{ words, hidden }} label={t("discardImport")}>
            <SubmitButton variant="secondary">{t("discardImport")}</SubmitButton>
          </Form>
        ) : null}
      </div>
    </div>
  );
}
