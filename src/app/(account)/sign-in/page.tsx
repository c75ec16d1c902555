import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/features/account/components/sign-in-form";
import { isInstallationEmpty } from "@/features/account/queries/set-up";
import { type Asked, answersOf } from "@/platform/access/page-address";
import { safeNext } from "@/platform/http/safe-next";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("signInTitle") };
}

type Props = { searchParams: Promise<Asked<"next">> };

export default async function SignInPage({ searchParams }: Props) {
  if (await isInstallationEmpty()) redirect("/set-up");
  const t = await getTranslations("account");
  return (
    <>
      <PageHead title={t("signInTitle")} lead={t("signInLead")} />
      <SignInForm next={safeNext(answersOf(await searchParams).next)} />
    </>
  );
}
