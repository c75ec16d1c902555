import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChangeList } from "@/features/publication/components/change-list";
import { findPublicReleases } from "@/features/publication/queries/releases";
import { formatInstant } from "@/i18n/format";
import { PageHead } from "@/ui/page-head";
import { SectionHead } from "@/ui/section-head";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await findPublicReleases((await params).slug);
  const t = await getTranslations("publication");
  return view ? { title: `${t("releases")} · ${view.name}` } : {};
}

export default async function PublicReleasesPage({ params }: Props) {
  const { slug } = await params;
  const view = await findPublicReleases(slug);
  if (!view) notFound();
  const t = await getTranslations("publication");
  const frame = await getTranslations("frame");
  return (
    <div className="space-y-12">
      <PageHead
        title={t("releases")}
        lead={t("releasesLead")}
        breadcrumbs={[{ label: view.name, href: `/i/${slug}` }]}
        breadcrumbsLabel={frame("breadcrumbs")}
      />
      {view.releases.map(({ number, note, releasedAt, changes, changeCount }) => (
        <section key={number}>
          <SectionHead
            ruled
            title={t("releaseNumber", { number })}
            lead={note}
            aside={
              <span className="text-sm text-soft">{formatInstant(releasedAt, view.timeZone)}</span>
            }
          />
          <ChangeList changes={changes} total={changeCount} caption={t("changesOf", { number })} />
        </section>
      ))}
    </div>
  );
}
