import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { english } from "@/i18n/messages";

export default function WorkspaceLayout({ children }: { children: ReactNode }) {
  const { account, initiative, measurement, activity, learning, link, review, frame, refusals } =
    english;
  const { problems } = refusals;
  return (
    <NextIntlClientProvider
      messages={{
        ...{ account, initiative, measurement, activity, learning, frame },
        link: { show: link.show },
        review: { selected: review.selected, keys: review.keys },
        refusals: { problems },
      }}
    >
      {children}
    </NextIntlClientProvider>
  );
}
