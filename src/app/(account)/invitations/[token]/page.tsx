import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AcceptInvitationForm } from "@/features/initiative/components/accept-invitation-form";
import { findInvitation } from "@/features/initiative/queries/invitation";
import { ButtonLink } from "@/ui/button-link";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("initiative");
  // The secret in the address must not travel on to another site.
  return { title: t("invitationTitle"), referrer: "no-referrer" };
}

type Props = { params: Promise<{ token: string }> };

export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const invitation = await findInvitation(token);
  const t = await getTranslations("initiative");
  const roles = await getTranslations("access.roles");
  if (!invitation) {
    return (
      <>
        <PageHead title={t("invitationGone")} lead={t("invitationGoneLead")} />
        <ButtonLink href="/sign-in">{t("toSignIn")}</ButtonLink>
      </>
    );
  }
  const { initiative, organization, summary, role, email, hasAccount } = invitation;
  return (
    <>
      <PageHead
        title={t("invitationTo", { initiative })}
        lead={t("invitationLead", { organization, role: roles(role), email })}
      />
      <p className="mb-6 max-w-prose text-sm">{summary}</p>
      <AcceptInvitationForm token={token} hasAccount={hasAccount} email={email} />
    </>
  );
}
