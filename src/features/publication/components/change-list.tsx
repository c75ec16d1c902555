import { getTranslations } from "next-intl/server";
import type { ReleaseChange } from "@/domain/publication/release-changes";
import { DataTable } from "@/ui/table/data-table";

type ChangeListProps = { changes: readonly ReleaseChange[]; total: number; caption: string };

/** What a release changes, line by line: before and after, side by side. */
export async function ChangeList({ changes, total, caption }: ChangeListProps) {
  const t = await getTranslations("publication");
  const shown = (change: ReleaseChange, text: string | null) => {
    if (text === null) return "–";
    const isStatus = change.kind === "status_changed" || change.kind === "indicator_added";
    return isStatus ? t(`status.${text}`) : text.replace(/ reported$/, "");
  };
  return (
    <>
      <DataTable
        caption={caption}
        rows={changes}
        rowKey={({ kind, subject, detail, before, after }) =>
          [kind, subject, detail, before, after].join("\n")
        }
        columns={[
          {
            key: "kind",
            label: t("change"),
            cell: ({ kind }) => t(`changes.${kind}`),
            isRowHead: true,
          },
          {
            key: "subject",
            label: t("changeOf"),
            cell: ({ subject, detail }) => (detail ? `${subject} · ${detail}` : subject),
          },
          {
            key: "before",
            label: t("before"),
            cell: (one) => shown(one, one.before),
            isNumber: true,
          },
          { key: "after", label: t("after"), cell: (one) => shown(one, one.after), isNumber: true },
        ]}
      />
      {total > changes.length ? (
        <p className="mt-2 text-sm text-soft">
          {t("moreChanges", { count: total - changes.length })}
        </p>
      ) : null}
    </>
  );
}
