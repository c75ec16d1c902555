import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IndicatorArticle } from "@/features/publication/components/indicator-article";
import { findPublicIndicator } from "@/features/publication/queries/public-release";
import { type Asked, answersOf } from "@/platform/access/page-address";
import { environment } from "@/platform/env";

type Props = {
  params: Promise<{ slug: string; code: string }>;
  searchParams: Promise<Asked<"place" | "release">>;
};

async function read({ params, searchParams }: Props) {
  const { slug, code } = await params;
  const { place, release } = answersOf(await searchParams);
  const number = /^\d{1,6}$/.test(release ?? "") ? Number(release) : null;
  return findPublicIndicator(slug, decodeURIComponent(code), place || null, number);
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
  const { release } = answersOf(await props.searchParams);
  return (
    <IndicatorArticle {...view} origin={environment().APP_URL} isCited={release !== undefined} />
  );
}
