import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportForm } from "@/features/measurement/import/components/import-form";
import { getMeasurement } from "@/features/measurement/queries/measurement";
import { getFormWords } from "@/i18n/form-words";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measurement"))("importTitle") };
}

type Props = { params: Promise<{ initiative: string }> };

export default async function ImportPage({ params }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const { can } = await orNotFound(getMeasurement(scope, null));
  const t = await getTranslations("measurement");
  const frame = await getTranslations("frame");
  return (
    <>
      <PageHead
        title={t("importTitle")}
        lead={t("importLead")}
        breadcrumbs={[{ label: t("title"), href: `/w/${initiative}/measurement` }]}
        breadcrumbsLabel={frame("breadcrumbs")}
        meta={t("importColumns")}
      />
      {can.importFile ? (
        <ImportForm slug={initiative} words={await getFormWords()} mayApprove={can.review} />
      ) : null}
    </>
  );
}
