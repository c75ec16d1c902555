import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HealthLegend } from "@/features/measurement/health/components/health-legend";
import { HealthTable } from "@/features/measurement/health/components/health-table";
import { ReporterHealth } from "@/features/measurement/health/components/reporter-health";
import { getDataHealth } from "@/features/measurement/health/queries/data-health";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { EmptyState } from "@/ui/empty-state";
import { PageHead } from "@/ui/page-head";
import { SectionHead } from "@/ui/section-head";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("health");
  return { title: t("title") };
}

type Props = { params: Promise<{ initiative: string }> };

export default async function HealthPage({ params }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const { frequencies, reporters, can } = await orNotFound(getDataHealth(scope, null));
  const t = await getTranslations("health");
  const measurement = await getTranslations("measurement");
  const frame = await getTranslations("frame");
  return (
    <div className="space-y-12">
      <PageHead
        title={t("title")}
        lead={t("lead")}
        breadcrumbs={[{ label: measurement("title"), href: `/w/${initiative}/measurement` }]}
        breadcrumbsLabel={frame("breadcrumbs")}
      />
      {frequencies.length === 0 ? (
        <EmptyState title={t("nothing")}>{t("nothingHint")}</EmptyState>
      ) : (
        <HealthLegend />
      )}
      {frequencies.map((frequency) => (
        <section key={frequency.kind}>
          <SectionHead title={t(`frequencies.${frequency.kind}`)} />
          <HealthTable slug={initiative} frequency={frequency} can={can} />
        </section>
      ))}
      {reporters.length > 0 ? (
        <section>
          <SectionHead title={t("reporters")} lead={t("reportersLead")} />
          <ReporterHealth slug={initiative} reporters={reporters} />
        </section>
      ) : null}
    </div>
  );
}
