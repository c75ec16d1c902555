"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/ui/button";
import { PageHead } from "@/ui/page-head";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: Props) {
  const t = useTranslations("frame");
  return (
    <main className="mx-auto max-w-xl px-4 py-16">
      <PageHead title={t("errorTitle")} lead={t("errorText")} meta={error.digest} />
      <Button onClick={reset}>{t("errorAgain")}</Button>
    </main>
  );
}
