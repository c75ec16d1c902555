import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InitiativeArticle } from "@/features/publication/components/initiative-article";
import { findPublicInitiative } from "@/features/publication/queries/public-release";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const initiative = await findPublicInitiative((await params).slug);
  return initiative ? { title: initiative.name, description: initiative.summary } : {};
}

export default async function PublicInitiativePage({ params }: Props) {
  const initiative = await findPublicInitiative((await params).slug);
  if (!initiative) notFound();
  return <InitiativeArticle initiative={initiative} />;
}
