import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PublicFrame } from "@/ui/frame/public-frame";

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("frame");
  return (
    <PublicFrame
      words={{ skip: t("skip"), navigation: t("navigation") }}
      head={<Link href="/">{t("product")}</Link>}
      navigation={[
        { href: "/explore", label: t("explore") },
        { href: "/how-we-measure", label: t("howWeMeasure") },
        { href: "/sign-in", label: t("signIn") },
      ]}
      footer={t("tagline")}
    >
      {children}
    </PublicFrame>
  );
}
