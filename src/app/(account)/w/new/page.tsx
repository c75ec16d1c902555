import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { mayEver } from "@/domain/access/policy";
import { CreateInitiativeForm } from "@/features/initiative/components/create-initiative-form";
import { personScopeOfPage } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("initiative"))("create") };
}

export default async function NewInitiativePage() {
  const scope = await personScopeOfPage("/w/new");
  if (!mayEver(scope.actor, "initiative.create")) notFound();
  const t = await getTranslations("initiative");
  return (
    <>
      <PageHead title={t("create")} lead={t("createLead")} />
      <CreateInitiativeForm />
    </>
  );
}
