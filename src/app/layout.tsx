import type { Metadata } from "next";
import { connection } from "next/server";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { english } from "@/i18n/messages";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("frame");
  return {
    title: { default: t("product"), template: `%s · ${t("product")}` },
    description: t("tagline"),
    icons: { icon: "/favicon.svg" },
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Each page carries its own nonce, so none is made ahead of its request.
  await connection();
  return (
    <html lang={await getLocale()}>
      <body>
        <NextIntlClientProvider messages={{ frame: english.frame }}>
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
