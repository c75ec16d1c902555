import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PerspectiveForm } from "@/features/agenda/components/perspective-form";
import { getOwnPerspective } from "@/features/agenda/queries/perspective";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agenda"))("ownPerspective") };
}

type Props = { params: Promise<{ initiative: string }> };

export default async function OwnPerspectivePage({ params }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const own = await orNotFound(getOwnPerspective(scope, null));
  const t = await getTranslations("agenda");
  const frame = await getTranslations("frame");
  return (
    <>
      <PageHead
        title={t("ownPerspective")}
        lead={t("ownPerspectiveLead", { organization: own.organization })}
        breadcrumbs={[
          { label: t("title"), href: `/w/${initiative}/agenda` },
          { label: t("perspectives"), href: `/w/${initiative}/agenda/perspectives` },
        ]}
        breadcrumbsLabel={frame("breadcrumbs")}
      />
      <PerspectiveForm slug={initiative} own={own} />
    </>
  );
}
