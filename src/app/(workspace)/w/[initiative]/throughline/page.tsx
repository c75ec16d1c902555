import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ThroughlineColumns } from "@/features/learning/components/throughline-columns";
import { getThroughline } from "@/features/learning/queries/throughline";
import { type Asked, answersOf } from "@/platform/access/page-address";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("frame"))("throughline") };
}

type Props = {
  params: Promise<{ initiative: string }>;
  searchParams: Promise<Asked<"of">>;
};

export default async function ThroughlinePage({ params, searchParams }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const view = await orNotFound(getThroughline(scope, null));
  const t = await getTranslations("learning");
  return (
    <>
      <PageHead title={t("throughline")} lead={t("throughlineLead")} />
      <ThroughlineColumns
        slug={initiative}
        view={view}
        of={answersOf(await searchParams).of ?? null}
      />
    </>
  );
}
