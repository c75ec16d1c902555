import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { english } from "@/i18n/messages";

export default function WorkspaceLayout({ children }: { children: ReactNode }) {
  const { account, initiative, measurement, activity, learning, frame, refusals } = english;
  const { problems } = refusals;
  return (
    <NextIntlClientProvider
      messages={{
        ...{ account, initiative, measurement, activity, learning, frame },
        refusals: { problems },
      }}
    >
      {children}
    </NextIntlClientProvider>
  );
}
