import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EmbeddedIndicator } from "@/features/publication/components/embedded-indicator";
import { findPublicIndicator } from "@/features/publication/queries/public-release";
import { environment } from "@/platform/env";

type Props = { params: Promise<{ slug: string; code: string }> };

async function read({ params }: Props) {
  const { slug, code } = await params;
  return findPublicIndicator(slug, decodeURIComponent(code));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const view = await read(props);
  if (!view) return {};
  // The page it stands for is the one to be found.
  return {
    title: `${view.indicator.passport.name} · ${view.initiative.name}`,
    robots: { index: false },
  };
}

export default async function EmbeddedIndicatorPage(props: Props) {
  const view = await read(props);
  if (!view) notFound();
  const { initiative, indicator } = view;
  return (
    <EmbeddedIndicator
      initiative={initiative}
      indicator={indicator}
      origin={environment().APP_URL}
    />
  );
}
