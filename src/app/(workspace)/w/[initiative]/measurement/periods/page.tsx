import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OpenPeriodForm } from "@/features/measurement/components/open-period-form";
import { PeriodTable } from "@/features/measurement/components/period-table";
import { listPeriods } from "@/features/measurement/queries/periods";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";
import { SectionHead } from "@/ui/section-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measurement"))("periods") };
}

type Props = { params: Promise<{ initiative: string }> };

export default async function PeriodsPage({ params }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const view = await orNotFound(listPeriods(scope, null));
  const t = await getTranslations("measurement");
  return (
    <div className="space-y-10">
      <PageHead title={t("periods")} lead={t("periodsLead")} />
      <PeriodTable slug={initiative} {...view} />
      {view.can.open ? (
        <section>
          <SectionHead title={t("openPeriod")} />
          <OpenPeriodForm slug={initiative} />
        </section>
      ) : null}
    </div>
  );
}
