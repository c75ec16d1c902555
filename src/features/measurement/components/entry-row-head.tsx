"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatPeriod } from "@/i18n/format";
import { TextLink } from "@/ui/text-link";
import type { EntryRow } from "../queries/entry-grid";

type EntryRowHeadProps = {
  slug: string;
  row: EntryRow;
  /** Whether the sheet holds several periods, so that each row must name its own. */
  namesPeriod: boolean;
  children: ReactNode;
};

/** What a row of the entry grid stands for, what was said of its value, and the way to its history. */
export function EntryRowHead({ slug, row, namesPeriod, children }: EntryRowHeadProps) {
  const t = useTranslations("measurement");
  const of = [row.placeName, row.categoryName].filter(Boolean).join(" · ");
  return (
    <th scope="row" className="max-w-xs py-3 pr-4 text-left font-normal">
      <span className="font-semibold">{namesPeriod ? formatPeriod(row.periodKey) : row.name}</span>
      <span className="block text-xs text-soft">{of || (namesPeriod ? t("total") : row.code)}</span>
      {row.observationId ? (
        <TextLink
          href={`/w/${slug}/measurement/observations/${row.observationId}`}
          className="text-xs"
          tabIndex={-1}
        >
          {row.comments > 0 ? t("historyAndComments", { count: row.comments }) : t("history")}
          <span className="sr-only">
            : {row.name}, {formatPeriod(row.periodKey)} {of}
          </span>
        </TextLink>
      ) : null}
      {row.lastComment ? (
        <q className="mt-1 line-clamp-3 border-l-2 border-warning pl-2 text-xs">
          {row.lastComment}
        </q>
      ) : null}
      {children}
    </th>
  );
}
