import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AgendaArticle } from "@/features/agenda/components/agenda-article";
import { getAgenda } from "@/features/agenda/queries/agenda";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";

type Props = { params: Promise<{ initiative: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("agenda");
  return { title: t("versionTitle", { number: (await params).number }) };
}

export default async function AgendaVersionPage({ params }: Props) {
  const { initiative, number } = await params;
  if (!/^\d{1,6}$/.test(number)) notFound();
  const scope = await initiativeScopeOfPage(initiative);
  const view = await orNotFound(getAgenda(scope, { number: Number(number) }));
  return <AgendaArticle slug={initiative} view={view} />;
}
