import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActivityForm } from "@/features/activity/components/activity-form";
import { getActivityForm } from "@/features/activity/queries/activity-form";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("activity"))("edit") };
}

type Props = { params: Promise<{ initiative: string; id: string }> };

export default async function EditActivityPage({ params }: Props) {
  const { initiative, id } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const form = await orNotFound(getActivityForm(scope, { activityId: id }));
  const t = await getTranslations("activity");
  const frame = await getTranslations("frame");
  const { title } = form.values;
  const home = `/w/${initiative}/activities`;
  return (
    <>
      <PageHead
        title={t("editTitle", { title })}
        lead={t("draftLead")}
        breadcrumbs={[
          { label: t("title"), href: home },
          { label: title, href: `${home}/${id}` },
        ]}
        breadcrumbsLabel={frame("breadcrumbs")}
        meta={form.organization}
      />
      <ActivityForm slug={initiative} form={form} />
    </>
  );
}
