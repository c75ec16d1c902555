import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActivityTable } from "@/features/activity/components/activity-table";
import { OutcomeCoverage } from "@/features/activity/components/outcome-coverage";
import { listActivities } from "@/features/activity/queries/activities";
import { getPageLinkWords } from "@/i18n/page-link-words";
import { type Asked, answersOf } from "@/platform/access/page-address";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { ButtonLink } from "@/ui/button-link";
import { PageHead } from "@/ui/page-head";
import { PageLinks } from "@/ui/page-links";
import { SectionHead } from "@/ui/section-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("activity"))("title") };
}

type Props = {
  params: Promise<{ initiative: string }>;
  searchParams: Promise<Asked<"after">>;
};

export default async function ActivitiesPage({ params, searchParams }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const { after } = answersOf(await searchParams);
  const { activities, next, outcomes, can } = await orNotFound(listActivities(scope, { after }));
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
      <PageLinks
        words={await getPageLinkWords()}
        first={after ? `/w/${initiative}/activities` : null}
        next={next && `?after=${next}`}
      />
      {outcomes.length > 0 ? (
        <section>
          <SectionHead title={t("coverage")} lead={t("coverageLead")} />
          <OutcomeCoverage outcomes={outcomes} />
        </section>
      ) : null}
    </div>
  );
}
