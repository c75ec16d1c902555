import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActivityForm } from "@/features/activity/components/activity-form";
import { getActivityForm } from "@/features/activity/queries/activity-form";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("activity"))("draftTitle") };
}

type Props = { params: Promise<{ initiative: string }> };

export default async function NewActivityPage({ params }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const form = await orNotFound(getActivityForm(scope, { activityId: null }));
  const t = await getTranslations("activity");
  const frame = await getTranslations("frame");
  return (
    <>
      <PageHead
        title={t("draftTitle")}
        lead={t("draftLead")}
        breadcrumbs={[{ label: t("title"), href: `/w/${initiative}/activities` }]}
        breadcrumbsLabel={frame("breadcrumbs")}
        meta={form.organization}
      />
      <ActivityForm slug={initiative} form={form} />
    </>
  );
}
