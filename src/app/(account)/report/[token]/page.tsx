import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MailedReportArticle } from "@/features/measurement/reporting-link/components/mailed-report-article";
import { getMailedReport } from "@/features/measurement/reporting-link/queries/mailed-report";
import { type Asked, answersOf } from "@/platform/access/page-address";
import { openReportingLink } from "@/platform/http/reporting-link";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("link.report");
  // The secret in the address must not travel on, and no search engine needs this page.
  return { title: t("title"), referrer: "no-referrer", robots: { index: false, follow: false } };
}

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Asked<"outcome">>;
};

export default async function MailedReportPage({ params, searchParams }: Props) {
  const { token } = await params;
  const opened = await openReportingLink(token);
  if (opened.scope) {
    const report = await getMailedReport(opened.scope, null);
    const { outcome } = answersOf(await searchParams);
    return <MailedReportArticle token={token} report={report} outcome={outcome} />;
  }
  const t = await getTranslations("link.report");
  return opened.isTooMany ? (
    <PageHead title={t("waiting")} lead={t("waitingLead")} />
  ) : (
    <PageHead title={t("gone")} lead={t("goneLead")} />
  );
}
