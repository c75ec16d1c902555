import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExploreList } from "@/features/publication/components/explore-list";
import { listPublicInitiatives } from "@/features/publication/queries/explore";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("frame"))("explore") };
}

export default async function ExplorePage() {
  const t = await getTranslations("publication");
  return (
    <>
      <PageHead title={t("exploreTitle")} lead={t("exploreLead")} />
      <ExploreList initiatives={await listPublicInitiatives()} />
    </>
  );
}
