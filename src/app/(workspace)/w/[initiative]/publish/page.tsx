import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChangeList } from "@/features/publication/components/change-list";
import { HeadlineForm } from "@/features/publication/components/headline-form";
import { PublishForm } from "@/features/publication/components/publish-form";
import { ReleaseTable } from "@/features/publication/components/release-table";
import { getPublish } from "@/features/publication/queries/publish";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";
import { SectionHead } from "@/ui/section-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("publication"))("publishTitle") };
}

type Props = { params: Promise<{ initiative: string }> };

const listed = 200;

export default async function PublishPage({ params }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const view = await orNotFound(getPublish(scope, null));
  const t = await getTranslations("publication");
  const { changes, nextNumber: number } = view;
  return (
    <div className="space-y-10">
      <PageHead title={t("publishTitle")} lead={t("publishLead")} />
      <section>
        <SectionHead title={t("nextRelease", { number, count: changes.length })} />
        {changes.length === 0 ? (
          <p className="text-sm text-soft">{t("nothingToRelease")}</p>
        ) : (
          <div className="space-y-6">
            <ChangeList
              changes={changes.slice(0, listed)}
              total={changes.length}
              caption={t("changesOf", { number })}
            />
            {view.can.publish ? <PublishForm slug={initiative} number={number} /> : null}
          </div>
        )}
      </section>
      {view.can.editHeadline ? (
        <section>
          <HeadlineForm slug={initiative} headline={view.writtenHeadline} />
        </section>
      ) : null}
      <section>
        <SectionHead title={t("history")} />
        <ReleaseTable slug={initiative} releases={view.releases} />
      </section>
    </div>
  );
}
