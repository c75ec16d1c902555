import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CandidateList } from "@/features/measurement/short-list/components/candidate-list";
import { getShortList } from "@/features/measurement/short-list/queries/short-list";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { Badge } from "@/ui/badge";
import { EmptyState } from "@/ui/empty-state";
import { PageHead } from "@/ui/page-head";
import { SectionHead } from "@/ui/section-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("candidate"))("title") };
}

type Props = { params: Promise<{ initiative: string }> };

export default async function ShortListPage({ params }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const { outcomes, core, limit } = await orNotFound(getShortList(scope, null));
  const t = await getTranslations("candidate");
  const measurement = await getTranslations("measurement");
  const frame = await getTranslations("frame");
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        breadcrumbs={[{ label: measurement("title"), href: `/w/${initiative}/measurement` }]}
        breadcrumbsLabel={frame("breadcrumbs")}
        meta={
          <Badge kind={core < limit ? "accent" : "warning"}>{t("count", { core, limit })}</Badge>
        }
      />
      {outcomes.length === 0 ? (
        <EmptyState title={t("noOutcomes")}>{t("noOutcomesHint")}</EmptyState>
      ) : (
        <div className="space-y-12">
          {outcomes.map(({ id, title, candidates }) => (
            <section key={id}>
              <SectionHead title={title} />
              <CandidateList slug={initiative} caption={title} candidates={candidates} />
            </section>
          ))}
        </div>
      )}
    </>
  );
}
