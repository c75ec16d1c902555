import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RoundTable } from "@/features/agenda/consent-round/components/round-table";
import { listConsentRounds } from "@/features/agenda/consent-round/queries/consent-rounds";
import { getPageLinkWords } from "@/i18n/page-link-words";
import { type Asked, answersOf } from "@/platform/access/page-address";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";
import { PageLinks } from "@/ui/page-links";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agenda"))("rounds") };
}

type Props = {
  params: Promise<{ initiative: string }>;
  searchParams: Promise<Asked<"after">>;
};

export default async function ConsentRoundsPage({ params, searchParams }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const { after } = answersOf(await searchParams);
  const { rounds, next } = await orNotFound(listConsentRounds(scope, { after }));
  const t = await getTranslations("agenda");
  return (
    <>
      <PageHead title={t("rounds")} lead={t("roundsLead")} />
      <RoundTable slug={initiative} rounds={rounds} />
      <PageLinks
        words={await getPageLinkWords()}
        first={after ? `/w/${initiative}/consent-rounds` : null}
        next={next && `?after=${next}`}
      />
    </>
  );
}
