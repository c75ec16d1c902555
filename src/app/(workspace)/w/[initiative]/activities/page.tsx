import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActivityTable } from "@/features/activity/components/activity-table";
import { OutcomeCoverage } from "@/features/activity/components/outcome-coverage";
import { listActivities } from "@/features/activity/queries/activities";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { ButtonLink } from "@/ui/button-link";
import { PageHead } from "@/ui/page-head";
import { SectionHead } from "@/ui/section-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("activity"))("title") };
}

type Props = { params: Promise<{ initiative: string }> };

export default async function ActivitiesPage({ params }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const { activities, outcomes, can } = await orNotFound(listActivities(scope, null));
  const t = await getTranslations("activity");
  return (
    <div className="space-y-10">
      <PageHead
        title={t("title")}
        lead={t("lead")}
        action={
          can.draft ? (
            <ButtonLink href={`/w/${initiative}/activities/new`}>{t("draft")}</ButtonLink>
          ) : null
        }
      />
      <ActivityTable slug={initiative} activities={activities} />
      {outcomes.length > 0 ? (
        <section>
          <SectionHead title={t("coverage")} lead={t("coverageLead")} />
          <OutcomeCoverage outcomes={outcomes} />
        </section>
      ) : null}
    </div>
  );
}
