import { getTranslations } from "next-intl/server";
import { DataTable } from "@/ui/table/data-table";
import { TextLink } from "@/ui/text-link";
import type { ImportRefusalPage } from "../queries/import-refusals";

type RefusedRowsProps = { slug: string; importRunId: string; page: ImportRefusalPage };

/** The rows that were not taken, each with its cell and the reason; all of them as a file. */
export async function RefusedRows({ slug, importRunId, page }: RefusedRowsProps) {
  const t = await getTranslations("measurement");
  const problems = await getTranslations("refusals.problems");
  if (page.refusals.length === 0) return null;
  return (
    <section className="space-y-3">
      <h2 className="font-serif text-xl font-semibold">{t("refusedRows")}</h2>
      <DataTable
        caption={t("refusedRows")}
        rows={page.refusals}
        rowKey={({ ordinal }) => String(ordinal)}
        columns={[
          { key: "line", label: t("line"), cell: ({ line }) => line, isRowHead: true },
          { key: "cell", label: t("cell"), cell: ({ cell }) => cell ?? "–" },
          { key: "text", label: t("text"), cell: ({ text }) => text || "–" },
          {
            key: "reason",
            label: t("reason"),
            cell: ({ key, column }) => problems(key, { column }),
          },
        ]}
      />
      <p className="flex flex-wrap gap-x-5">
        {page.next !== null ? (
          <TextLink href={`/w/${slug}/measurement/import/${importRunId}?after=${page.next}`}>
            {t("nextPage")}
          </TextLink>
        ) : null}
        <a
          className="text-accent underline"
          href={`/api/workspace/${slug}/imports/${importRunId}/refusals.csv`}
        >
          {t("refusalsFile")}
        </a>
      </p>
    </section>
  );
}
