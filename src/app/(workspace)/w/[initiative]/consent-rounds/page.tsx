import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RoundTable } from "@/features/agenda/consent-round/components/round-table";
import { listConsentRounds } from "@/features/agenda/consent-round/queries/consent-rounds";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agenda"))("rounds") };
}

type Props = { params: Promise<{ initiative: string }> };

export default async function ConsentRoundsPage({ params }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const { rounds } = await orNotFound(listConsentRounds(scope, null));
  const t = await getTranslations("agenda");
  return (
    <>
      <PageHead title={t("rounds")} lead={t("roundsLead")} />
      <RoundTable slug={initiative} rounds={rounds} />
    </>
  );
}
