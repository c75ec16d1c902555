import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CreateInitiativeForm } from "@/features/initiative/components/create-initiative-form";
import { listOwnInitiatives } from "@/features/initiative/queries/own-initiatives";
import { orNotFound, personScopeOfPage } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("initiative"))("create") };
}

export default async function NewInitiativePage() {
  const scope = await personScopeOfPage("/w/new");
  const { can } = await orNotFound(listOwnInitiatives(scope, null));
  if (!can.createInitiative) notFound();
  const t = await getTranslations("initiative");
  return (
    <>
      <PageHead title={t("create")} lead={t("createLead")} />
      <CreateInitiativeForm />
    </>
  );
}
