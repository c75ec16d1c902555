import { getTranslations } from "next-intl/server";
import { MorePlaces } from "@/features/initiative/components/more-places";
import { getWorkspaceFrame } from "@/features/initiative/queries/workspace-frame";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";

type Props = { params: Promise<{ initiative: string }> };

export default async function MorePage({ params }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const { name, can } = await orNotFound(getWorkspaceFrame(scope, null));
  const t = await getTranslations("frame");
  return (
    <>
      <PageHead title={t("more")} lead={name} />
      <MorePlaces slug={initiative} can={can} />
    </>
  );
}
