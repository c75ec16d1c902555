"use client";

import { NextIntlClientProvider, useLocale } from "next-intl";
import type { ReactNode } from "react";
import account from "./messages/en/account.json";
import activity from "./messages/en/activity.json";
import frame from "./messages/en/frame.json";
import initiative from "./messages/en/initiative.json";
import learning from "./messages/en/learning.json";
import link from "./messages/en/link.json";
import measurement from "./messages/en/measurement.json";
import refusals from "./messages/en/refusals.json";
import review from "./messages/en/review.json";

// They come with the scripts, which a browser keeps, and not again with every page.
const words = {
  ...{ account, initiative, measurement, activity, learning, frame },
  link: { show: link.show },
  review: { selected: review.selected, keys: review.keys },
  refusals: { problems: refusals.problems },
};

/** The words that the workspace's own scripts say. */
export function WorkspaceWords({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider locale={useLocale()} messages={words}>
      {children}
    </NextIntlClientProvider>
  );
}
