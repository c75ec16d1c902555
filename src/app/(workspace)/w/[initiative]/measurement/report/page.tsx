import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EntryGrid } from "@/features/measurement/components/entry-grid";
import { EntryHead } from "@/features/measurement/components/entry-head";
import { ReportStates } from "@/features/measurement/components/report-states";
import { getEntryGrid } from "@/features/measurement/queries/entry-grid";
import { getFormWords } from "@/i18n/form-words";
import { type Asked, answersOf } from "@/platform/access/page-address";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { EmptyState } from "@/ui/empty-state";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measurement"))("entry") };
}

type Props = {
  params: Promise<{ initiative: string }>;
  searchParams: Promise<Asked<"period" | "indicator">>;
};

export default async function ReportPage({ params, searchParams }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const { period: periodKey = null, indicator: indicatorId = null } = answersOf(await searchParams);
  const grid = await orNotFound(getEntryGrid(scope, { periodKey, indicatorId }));
  const t = await getTranslations("measurement");
  return (
    <div className="space-y-8">
      <EntryHead grid={grid} />
      {grid.rows.length === 0 ? (
        <EmptyState title={t("nothingOwed")}>{t("nothingOwedHint")}</EmptyState>
      ) : (
        <>
          <ReportStates slug={initiative} grid={grid} />
          {grid.can.record ? (
            <EntryGrid slug={initiative} grid={grid} words={await getFormWords()} />
          ) : null}
        </>
      )}
    </div>
  );
}
