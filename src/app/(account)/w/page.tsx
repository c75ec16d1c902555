import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InitiativeList } from "@/features/initiative/components/initiative-list";
import { listOwnInitiatives } from "@/features/initiative/queries/own-initiatives";
import { orNotFound, personScopeOfPage } from "@/platform/access/page-scope";
import { ButtonLink } from "@/ui/button-link";
import { PageHead } from "@/ui/page-head";
import { TextLink } from "@/ui/text-link";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("frame"))("allInitiatives") };
}

export default async function OwnInitiativesPage() {
  const scope = await personScopeOfPage("/w");
  const { name, initiatives, can } = await orNotFound(listOwnInitiatives(scope, null));
  const t = await getTranslations("initiative");
  return (
    <>
      <PageHead
        title={t("ownInitiatives")}
        lead={t("ownInitiativesLead", { name, count: initiatives.length })}
        action={can.createInitiative ? <ButtonLink href="/w/new">{t("create")}</ButtonLink> : null}
        meta={<TextLink href="/account">{t("toAccount")}</TextLink>}
      />
      <InitiativeList initiatives={initiatives} />
    </>
  );
}
