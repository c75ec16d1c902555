import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SetUpForm } from "@/features/account/components/set-up-form";
import { isInstallationEmpty } from "@/features/account/queries/set-up";
import { PageHead } from "@/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("setUpTitle") };
}

export default async function SetUpPage() {
  if (!(await isInstallationEmpty())) redirect("/sign-in");
  const t = await getTranslations("account");
  return (
    <>
      <PageHead title={t("setUpTitle")} lead={t("setUpLead")} />
      <SetUpForm />
    </>
  );
}
