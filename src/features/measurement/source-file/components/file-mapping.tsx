import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { Notice } from "@/ui/notice";
import { SectionHead } from "@/ui/section-head";
import { readImportFileAction } from "../../import/actions";
import type { FileMappingView } from "../queries/file-mapping";
import { MappingForm } from "./mapping-form";
import { SheetChoice } from "./sheet-choice";

type FileMappingProps = {
  slug: string;
  importRunId: string;
  mapping: FileMappingView;
};

/** How a stored file is read: nothing to say, why it cannot be, or what was guessed, to be corrected. */
export async function FileMapping({ slug, importRunId, mapping }: FileMappingProps) {
  const t = await getTranslations("import");
  const problems = await getTranslations("refusals.problems");
  const words = await getFormWords();
  if (mapping.kind === "problem") {
    const title = problems(mapping.key, { column: mapping.column });
    return <Notice kind="error" title={title} />;
  }
  if (mapping.kind === "tidy") {
    const hidden = { initiative: slug, importRunId, reading: '{"kind":"tidy"}' };
    return (
      <Form {...{ words, hidden }} action={readImportFileAction} label={t("mapping")}>
        <p className="max-w-prose">{t("tidy")}</p>
        <SubmitButton variant="secondary">{t("dryRun")}</SubmitButton>
      </Form>
    );
  }
  const { reading } = mapping;
  return (
    <section>
      <SectionHead title={t("mapping")} lead={t("mappingLead")} />
      <SheetChoice sheets={mapping.sheets} chosen={mapping.sample.name} />
      {reading === null ? (
        <Notice kind="warning" title={t("noTable")} />
      ) : (
        <MappingForm
          key={reading.sheet ?? ""}
          {...{ slug, importRunId, words }}
          mapping={{ ...mapping, reading }}
        />
      )}
    </section>
  );
}
