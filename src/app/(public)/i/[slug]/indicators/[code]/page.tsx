import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IndicatorArticle } from "@/features/publication/components/indicator-article";
import { findPublicIndicator } from "@/features/publication/queries/public-release";

type Props = {
  params: Promise<{ slug: string; code: string }>;
  searchParams: Promise<{ place?: string }>;
};

async function read({ params, searchParams }: Props) {
  const { slug, code } = await params;
  const { place } = await searchParams;
  return findPublicIndicator(slug, decodeURIComponent(code), place || null);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const view = await read(props);
  if (!view) return {};
  const { passport } = view.indicator;
  return { title: `${passport.name} · ${view.initiative.name}`, description: passport.definition };
}

export default async function PublicIndicatorPage(props: Props) {
  const view = await read(props);
  if (!view) notFound();
  return <IndicatorArticle {...view} />;
}
