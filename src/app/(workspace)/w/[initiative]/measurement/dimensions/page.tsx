import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DimensionTables } from "@/features/measurement/components/dimension-tables";
import { getDimensions } from "@/features/measurement/queries/dimensions";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measurement"))("frameTitle") };
}

type Props = { params: Promise<{ initiative: string }> };

export default async function DimensionsPage({ params }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const view = await orNotFound(getDimensions(scope, null));
  const t = await getTranslations("measurement");
  const frame = await getTranslations("frame");
  return (
    <>
      <PageHead
        title={t("frameTitle")}
        lead={t("frameLead")}
        breadcrumbs={[{ label: t("title"), href: `/w/${initiative}/measurement` }]}
        breadcrumbsLabel={frame("breadcrumbs")}
      />
      <DimensionTables slug={initiative} view={view} />
    </>
  );
}
