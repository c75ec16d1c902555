import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { isInstallationEmpty } from "@/features/account/queries/set-up";
import { ExploreList } from "@/features/publication/components/explore-list";
import { listPublicInitiatives } from "@/features/publication/queries/explore";
import { PageHead } from "@/ui/page-head";

export default async function StartPage() {
  if (await isInstallationEmpty()) redirect("/set-up");
  const t = await getTranslations("frame");
  return (
    <>
      <PageHead title={t("startTitle")} lead={t("startLead")} />
      <ExploreList initiatives={await listPublicInitiatives()} />
    </>
  );
}
