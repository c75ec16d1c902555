import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { NewTokenForm } from "@/features/account/components/new-token-form";
import { PasswordForm } from "@/features/account/components/password-form";
import { RevokeSessionsForm } from "@/features/account/components/revoke-sessions-form";
import { SignOutButton } from "@/features/account/components/sign-out-button";
import { TokenTable } from "@/features/account/components/token-table";
import { getOwnAccount } from "@/features/account/queries/own-account";
import { getFormWords } from "@/i18n/form-words";
import { english } from "@/i18n/messages";
import { orNotFound, personScopeOfPage } from "@/platform/access/page-scope";
import { PageHead } from "@/ui/page-head";
import { SectionHead } from "@/ui/section-head";
import { TextLink } from "@/ui/text-link";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("frame"))("account") };
}

export default async function AccountPage() {
  const account = await orNotFound(getOwnAccount(await personScopeOfPage("/account"), null));
  const t = await getTranslations("account");
  return (
    <div className="space-y-10">
      <PageHead
        title={account.name}
        lead={account.email}
        action={<SignOutButton />}
        meta={<TextLink href="/w">{t("toInitiatives")}</TextLink>}
      />
      <section aria-labelledby="password">
        <SectionHead id="password" title={t("changePassword")} />
        <PasswordForm />
      </section>
      <section aria-labelledby="sessions">
        <SectionHead id="sessions" title={t("sessions")} lead={t("sessionsLead")} />
        <RevokeSessionsForm />
      </section>
      <section aria-labelledby="tokens" className="space-y-6">
        <SectionHead id="tokens" title={t("tokens")} lead={t("tokensLead")} />
        <TokenTable tokens={account.tokens} />
        <NextIntlClientProvider messages={{ account: english.account }}>
          <NewTokenForm words={await getFormWords()} />
        </NextIntlClientProvider>
      </section>
    </div>
  );
}
