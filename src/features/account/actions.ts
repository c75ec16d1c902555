"use server";

import { endSession, startSession as rememberSession } from "@/platform/access/session";
import { formAction } from "@/platform/http/form-action";
import { networkOf } from "@/platform/http/network";
import { safeNext } from "@/platform/http/safe-next";
import { countUse } from "@/platform/rate-limit";
import { startSession } from "./commands/start-session";

export const startSessionAction = formAction(startSession, {
  before: async ({ email }, headers) =>
    (await countUse("sign-in-address", String(email).trim().toLowerCase())) ??
    (await countUse("sign-in-network", networkOf(headers))),
  after: rememberSession,
  goTo: (_value, _initiative, data) => safeNext(data.get("next")),
});
