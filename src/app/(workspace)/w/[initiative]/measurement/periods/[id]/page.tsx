import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExceptionSection } from "@/features/measurement/components/exception-section";
import { OwedReports } from "@/features/measurement/components/owed-reports";
import { PeriodStep } from "@/features/measurement/components/period-step";
import { getPeriod } from "@/features/measurement/queries/period";
import { ReportingLinkSection } from "@/features/measurement/reporting-link/components/reporting-link-section";
import { listReportingLinks } from "@/features/measurement/reporting-link/queries/reporting-links";
import { formatDate, formatPeriod } from "@/i18n/format";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { environment } from "@/platform/env";
import { Badge } from "@/ui/badge";
import { PageHead } from "@/ui/page-head";
import { SectionHead } from "@/ui/section-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measurement"))("periodTitle") };
}

type Props = { params: Promise<{ initiative: string; id: string }> };

export default async function PeriodPage({ params }: Props) {
  const { initiative, id } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const period = await orNotFound(getPeriod(scope, { reportingPeriodId: id }));
  const links = await listReportingLinks(scope, { reportingPeriodId: id });
  const t = await getTranslations("measurement");
  const frame = await getTranslations("frame");
  const home = `/w/${initiative}/measurement`;
  const isLocked = period.state === "locked";
  return (
    <div className="space-y-12">
      <PageHead
        title={formatPeriod(period.periodKey)}
        lead={period.dueOn ? t("reportsDueOn", { date: formatDate(period.dueOn) }) : undefined}
        breadcrumbs={[
          { label: t("title"), href: home },
          { label: t("periods"), href: `${home}/periods` },
        ]}
        breadcrumbsLabel={frame("breadcrumbs")}
        meta={
          <>
            <Badge kind={isLocked ? "plain" : "success"}>{t(`periodStates.${period.state}`)}</Badge>
            <PeriodStep slug={initiative} period={period} can={period.can} />
          </>
        }
      />
      <section>
        <SectionHead title={t("whoOwes")} />
        <OwedReports slug={initiative} reporters={period.reporters} />
      </section>
      <ReportingLinkSection
        slug={initiative}
        origin={environment().APP_URL}
        period={period}
        view={links}
      />
      {isLocked ? <ExceptionSection slug={initiative} period={period} /> : null}
    </div>
  );
}
