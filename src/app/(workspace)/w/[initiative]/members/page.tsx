import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InvitationTable } from "@/features/initiative/components/invitation-table";
import { InviteMemberForm } from "@/features/initiative/components/invite-member-form";
import { MemberTable } from "@/features/initiative/components/member-table";
import { listMembers } from "@/features/initiative/queries/members";
import { getFormWords } from "@/i18n/form-words";
import { getPageLinkWords } from "@/i18n/page-link-words";
import { type Asked, answersOf } from "@/platform/access/page-address";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { environment } from "@/platform/env";
import { PageHead } from "@/ui/page-head";
import { PageLinks } from "@/ui/page-links";
import { SectionHead } from "@/ui/section-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("initiative"))("members") };
}

type Props = {
  params: Promise<{ initiative: string }>;
  searchParams: Promise<Asked<"after">>;
};

export default async function MembersPage({ params, searchParams }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const { after } = answersOf(await searchParams);
  const {
    members,
    next,
    invitations,
    stakeholders,
    roles: offered,
    can,
  } = await orNotFound(listMembers(scope, { after }));
  const t = await getTranslations("initiative");
  const roles = await getTranslations("access.roles");
  return (
    <div className="space-y-10">
      <PageHead title={t("members")} lead={t("membersLead")} />
      <MemberTable slug={initiative} members={members} />
      <PageLinks
        words={await getPageLinkWords()}
        first={after ? `/w/${initiative}/members` : null}
        next={next && `?after=${next}`}
      />
      {invitations.length > 0 ? (
        <section aria-labelledby="invitations">
          <SectionHead id="invitations" title={t("invitations")} />
          <InvitationTable slug={initiative} invitations={invitations} />
        </section>
      ) : null}
      {can.invite ? (
        <section aria-labelledby="invite">
          <SectionHead id="invite" title={t("inviteMember")} lead={t("inviteMemberLead")} />
          <InviteMemberForm
            slug={initiative}
            origin={environment().APP_URL}
            words={await getFormWords()}
            roleWords={Object.fromEntries(offered.map((role) => [role, roles(role)]))}
            stakeholders={stakeholders}
          />
        </section>
      ) : null}
    </div>
  );
}
