import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EntryGrid } from "@/features/measurement/components/entry-grid";
import { ReportStates } from "@/features/measurement/components/report-states";
import { getEntryGrid } from "@/features/measurement/queries/entry-grid";
import { getFormWords } from "@/i18n/form-words";
import { formatDate, formatPeriod } from "@/i18n/format";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { EmptyState } from "@/ui/empty-state";
import { PageHead } from "@/ui/page-head";
import { TextLink } from "@/ui/text-link";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measurement"))("entry") };
}

type Props = {
  params: Promise<{ initiative: string }>;
  searchParams: Promise<{ period?: string }>;
};

export default async function ReportPage({ params, searchParams }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const periodKey = (await searchParams).period ?? null;
  const grid = await orNotFound(getEntryGrid(scope, { periodKey }));
  const t = await getTranslations("measurement");
  const period = grid.periods.find(({ key }) => key === grid.periodKey);
  return (
    <div className="space-y-8">
      <PageHead
        title={period ? t("reportFor", { period: formatPeriod(period.key) }) : t("entry")}
        lead={
          period?.dueOn
            ? t("dueOn", { organization: grid.organization, date: formatDate(period.dueOn) })
            : grid.organization
        }
        meta={grid.periods.map(({ key }) =>
          key === grid.periodKey ? (
            <strong key={key}>{formatPeriod(key)}</strong>
          ) : (
            <TextLink key={key} href={`?period=${encodeURIComponent(key)}`}>
              {formatPeriod(key)}
            </TextLink>
          ),
        )}
      />
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
