import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextLink } from "@/ui/text-link";
import { reuseImportFileAction } from "../../import/actions";
import type { OtherSheet } from "../queries/other-sheets";

type OtherSheetsProps = { slug: string; importRunId: string; sheets: readonly OtherSheet[] };

/** The other sheets of the same file, each one click from its own import. */
export async function OtherSheets({ slug, importRunId, sheets }: OtherSheetsProps) {
  const t = await getTranslations("import");
  const words = await getFormWords();
  if (sheets.length === 0) return null;
  return (
    <section className="max-w-prose space-y-3">
      <h2 className="font-serif text-xl font-semibold">{t("otherSheets")}</h2>
      <p className="text-soft">{t("otherSheetsHint")}</p>
      <ul className="divide-y divide-line">
        {sheets.map(({ name, importRunId: taken }) => (
          <li key={name} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <span className="font-semibold">{name}</span>
            {taken ? (
              <TextLink href={`/w/${slug}/measurement/import/${taken}`}>{t("sheetTaken")}</TextLink>
            ) : (
              <Form
                action={reuseImportFileAction}
                words={words}
                hidden={{ initiative: slug, importRunId, sheet: name }}
                label={t("importSheet", { name })}
              >
                <SubmitButton variant="secondary">{t("importSheet", { name })}</SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
