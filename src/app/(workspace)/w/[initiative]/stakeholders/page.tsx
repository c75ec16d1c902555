import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InviteStakeholderForm } from "@/features/initiative/components/invite-stakeholder-form";
import { StakeholderTable } from "@/features/initiative/components/stakeholder-table";
import { listStakeholders } from "@/features/initiative/queries/stakeholders";
import { getPageLinkWords } from "@/i18n/page-link-words";
import { type Asked, answersOf } from "@/platform/access/page-address";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { KeyFigure } from "@/ui/key-figure";
import { PageHead } from "@/ui/page-head";
import { PageLinks } from "@/ui/page-links";
import { SectionHead } from "@/ui/section-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("initiative"))("stakeholders") };
}

type Props = {
  params: Promise<{ initiative: string }>;
  searchParams: Promise<Asked<"after">>;
};

export default async function StakeholdersPage({ params, searchParams }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const { after } = answersOf(await searchParams);
  const { stakeholders, counts, can, next } = await orNotFound(listStakeholders(scope, { after }));
  const t = await getTranslations("initiative");
  return (
    <>
      <PageHead
        title={t("stakeholders")}
        lead={t("stakeholdersLead")}
        meta={
          <>
            <KeyFigure value={String(counts.active)} label={t("countActive")} />
            <KeyFigure value={String(counts.sectors)} label={t("countSectors")} />
            <KeyFigure value={String(counts.invited)} label={t("countInvited")} />
          </>
        }
      />
      <StakeholderTable slug={initiative} stakeholders={stakeholders} />
      <PageLinks
        words={await getPageLinkWords()}
        first={after ? `/w/${initiative}/stakeholders` : null}
        next={next && `?after=${next}`}
      />
      {can.invite ? (
        <section aria-labelledby="invite" className="mt-10">
          <SectionHead
            id="invite"
            title={t("inviteStakeholder")}
            lead={t("inviteStakeholderLead")}
          />
          <InviteStakeholderForm slug={initiative} />
        </section>
      ) : null}
    </>
  );
}
