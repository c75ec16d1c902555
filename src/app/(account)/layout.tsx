import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AccountFrame } from "@/ui/frame/account-frame";

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("frame");
  return (
    <AccountFrame product={t("product")} skip={t("skip")}>
      {children}
    </AccountFrame>
  );
}
