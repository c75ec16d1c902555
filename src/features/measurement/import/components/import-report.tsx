"use client";

import { useTranslations } from "next-intl";
import { DataTable } from "@/ui/table/data-table";

type ImportReportProps = {
  report: {
    readonly created: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly refused: number;
    readonly isDryRun: boolean;
    readonly refusals: readonly {
      readonly line: number;
      readonly column: string;
      readonly text: string;
      readonly reason: string;
    }[];
  };
};

/** What a file would do or has done, with each refused row by line and column. */
export function ImportReport({ report }: ImportReportProps) {
  const t = useTranslations("measurement");
  const { created, changed, unchanged, refused, isDryRun, refusals } = report;
  return (
    <div className="space-y-4">
      <p>{t(isDryRun ? "wouldDo" : "done", { created, changed, unchanged, refused })}</p>
      {refusals.length > 0 ? (
        <DataTable
          caption={t("refusedRows")}
          rows={refusals}
          rowKey={({ line, column }) => `${line} ${column}`}
          columns={[
            { key: "line", label: t("line"), cell: ({ line }) => line, isRowHead: true },
            { key: "column", label: t("column"), cell: ({ column }) => column || "–" },
            { key: "text", label: t("text"), cell: ({ text }) => text || "–" },
            { key: "reason", label: t("reason"), cell: ({ reason }) => reason },
          ]}
        />
      ) : null}
      {refused > refusals.length ? (
        <p className="text-soft">{t("moreRefused", { count: refused - refusals.length })}</p>
      ) : null}
    </div>
  );
}
