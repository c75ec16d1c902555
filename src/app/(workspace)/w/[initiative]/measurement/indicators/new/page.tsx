import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PassportForm } from "@/features/measurement/indicator/components/passport-form";
import { getPassportForm } from "@/features/measurement/indicator/queries/passport-form";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measurement.passport"))("newTitle") };
}

type Props = { params: Promise<{ initiative: string }> };

export default async function NewIndicatorPage({ params }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const form = await orNotFound(getPassportForm(scope, { indicatorId: null }));
  const t = await getTranslations("measurement");
  const frame = await getTranslations("frame");
  return (
    <>
      <PageHead
        title={t("passport.newTitle")}
        lead={t("passport.newLead")}
        breadcrumbs={[{ label: t("title"), href: `/w/${initiative}/measurement` }]}
        breadcrumbsLabel={frame("breadcrumbs")}
      />
      <PassportForm slug={initiative} form={form} />
    </>
  );
}
