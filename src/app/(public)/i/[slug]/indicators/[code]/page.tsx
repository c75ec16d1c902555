import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IndicatorArticle } from "@/features/publication/components/indicator-article";
import { findPublicIndicator } from "@/features/publication/queries/public-release";
import { type Asked, answersOf } from "@/platform/access/page-address";
import { ordinalOf } from "@/platform/access/page-of";
import { environment } from "@/platform/env";

type Props = {
  params: Promise<{ slug: string; code: string }>;
  searchParams: Promise<Asked<"place" | "release">>;
};

/** The release that an address cites; null where it cites none. */
async function citedRelease({ searchParams }: Props) {
  return ordinalOf(answersOf(await searchParams).release);
}

async function read(props: Props) {
  const { slug, code } = await props.params;
  const { place } = answersOf(await props.searchParams);
  const cited = await citedRelease(props);
  return findPublicIndicator(slug, decodeURIComponent(code), place || null, cited);
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
  const isCited = (await citedRelease(props)) !== null;
  return <IndicatorArticle {...view} origin={environment().APP_URL} isCited={isCited} />;
}
