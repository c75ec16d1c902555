import { getTranslations } from "next-intl/server";
import { formatDate } from "@/i18n/format";
import { DataTable } from "@/ui/table/data-table";
import { TextLink } from "@/ui/text-link";
import type { ImportRunLine } from "../queries/import-runs";

type ImportListProps = { slug: string; timeZone: string; runs: readonly ImportRunLine[] };

/** The imports so far, newest first. */
export async function ImportList({ slug, timeZone, runs }: ImportListProps) {
  const t = await getTranslations("measurement");
  return (
    <section className="mt-10 space-y-3">
      <h2 className="font-serif text-xl font-semibold">{t("importsBefore")}</h2>
      <DataTable
        caption={t("importsBefore")}
        rows={runs}
        rowKey={({ id }) => id}
        empty={<p className="text-soft">{t("importsBeforeEmpty")}</p>}
        columns={[
          {
            key: "file",
            label: t("file"),
            isRowHead: true,
            cell: ({ id, fileName }) => (
              <TextLink href={`/w/${slug}/measurement/import/${id}`}>{fileName}</TextLink>
            ),
          },
          { key: "state", label: t("importState"), cell: (run) => t(`importStates.${run.state}`) },
          { key: "by", label: t("importBroughtBy"), cell: (run) => run.broughtBy ?? t("former") },
          { key: "on", label: t("importOn"), cell: (run) => formatDate(run.uploadedAt, timeZone) },
        ]}
      />
    </section>
  );
}
