import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ApprovedReports } from "@/features/measurement/components/approved-reports";
import { WaitingReports } from "@/features/measurement/components/waiting-reports";
import { getReview } from "@/features/measurement/queries/review";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";
import { SectionHead } from "@/ui/section-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measurement"))("review") };
}

type Props = { params: Promise<{ initiative: string }> };

export default async function ReviewPage({ params }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const { waiting, more, approved } = await orNotFound(getReview(scope, null));
  const t = await getTranslations("measurement");
  return (
    <div className="space-y-10">
      <PageHead title={t("review")} lead={t("reviewLead", { count: waiting.length + more })} />
      <WaitingReports slug={initiative} waiting={waiting} />
      {approved.length > 0 ? (
        <section>
          <SectionHead title={t("approvedLast")} lead={t("approvedLastLead")} />
          <ApprovedReports slug={initiative} approved={approved} />
        </section>
      ) : null}
    </div>
  );
}
