"use client";

import { useTranslations } from "next-intl";
import { CopyField } from "@/ui/copy-field";

/** What the commands answer about a link that was made or is shown again. */
export type ShownLinkValue = {
  readonly token: string;
  readonly personName: string;
  readonly email: string;
  readonly isMailed: boolean;
};

/** A link that was just made, to take along: the only place where its secret is shown. */
export function ShownLink({ origin, link }: { origin: string; link: ShownLinkValue }) {
  const t = useTranslations("link.show");
  const { token, personName: person, email, isMailed } = link;
  return (
    <div className="mt-1 space-y-3">
      <p>{isMailed ? t("mailed", { email, person }) : t("pass", { person })}</p>
      <CopyField
        label={t("linkOf", { person })}
        value={`${origin}/report/${token}`}
        copy={t("copy")}
        copied={t("copied")}
      />
    </div>
  );
}
