import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { english } from "@/i18n/messages";

export default function WorkspaceLayout({ children }: { children: ReactNode }) {
  const { account, initiative, measurement, activity, learning, link, frame, refusals } = english;
  const { problems } = refusals;
  return (
    <NextIntlClientProvider
      messages={{
        ...{ account, initiative, measurement, activity, learning, frame },
        link: { show: link.show },
        refusals: { problems },
      }}
    >
      {children}
    </NextIntlClientProvider>
  );
}
