import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/ui/button-link";
import { AccountFrame } from "@/ui/frame/account-frame";
import { PageHead } from "@/ui/page-head";

export default async function NotFoundPage() {
  const t = await getTranslations("frame");
  return (
    <AccountFrame product={t("product")} skip={t("skip")}>
      <PageHead title={t("notFoundTitle")} lead={t("notFoundText")} />
      <ButtonLink href="/">{t("notFoundHome")}</ButtonLink>
    </AccountFrame>
  );
}
