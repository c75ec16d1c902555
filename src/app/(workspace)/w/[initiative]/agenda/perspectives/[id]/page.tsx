import { getTranslations } from "next-intl/server";
import { PerspectiveArticle } from "@/features/agenda/components/perspective-article";
import { getPerspective } from "@/features/agenda/queries/perspective";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";

type Props = { params: Promise<{ initiative: string; id: string }> };

export default async function PerspectivePage({ params }: Props) {
  const { initiative, id } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const perspective = await orNotFound(getPerspective(scope, { perspectiveId: id }));
  const t = await getTranslations("agenda");
  const frame = await getTranslations("frame");
  return (
    <>
      <PageHead
        title={t("perspectiveOf", { organization: perspective.organization })}
        breadcrumbs={[
          { label: t("title"), href: `/w/${initiative}/agenda` },
          { label: t("perspectives"), href: `/w/${initiative}/agenda/perspectives` },
        ]}
        breadcrumbsLabel={frame("breadcrumbs")}
      />
      <PerspectiveArticle perspective={perspective} />
    </>
  );
}
