import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AgendaArticle } from "@/features/agenda/components/agenda-article";
import { getAgenda } from "@/features/agenda/queries/agenda";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agenda"))("title") };
}

type Props = { params: Promise<{ initiative: string }> };

export default async function AgendaPage({ params }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const view = await orNotFound(getAgenda(scope, { number: null }));
  return <AgendaArticle slug={initiative} view={view} />;
}
