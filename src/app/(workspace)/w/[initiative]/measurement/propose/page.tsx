import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProposalForm } from "@/features/measurement/indicator/components/proposal-form";
import { listDrafts } from "@/features/measurement/indicator/queries/drafts";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { EmptyState } from "@/ui/empty-state";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measurement"))("propose") };
}

type Props = { params: Promise<{ initiative: string }> };

export default async function ProposePage({ params }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const { drafts, deadlineOn } = await orNotFound(listDrafts(scope, null));
  const t = await getTranslations("measurement");
  const frame = await getTranslations("frame");
  return (
    <>
      <PageHead
        title={t("propose")}
        lead={t("proposeLead")}
        breadcrumbs={[{ label: t("title"), href: `/w/${initiative}/measurement` }]}
        breadcrumbsLabel={frame("breadcrumbs")}
      />
      {drafts.length > 0 ? (
        <ProposalForm slug={initiative} drafts={drafts} deadlineOn={deadlineOn} />
      ) : (
        <EmptyState title={t("noDrafts")}>{t("noDraftsHint")}</EmptyState>
      )}
    </>
  );
}
