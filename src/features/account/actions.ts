"use server";

import { redirect } from "next/navigation";
import { endSession, startSession as rememberSession } from "@/platform/access/session";
import { type FormReply, formAction } from "@/platform/http/form-action";
import { networkOf } from "@/platform/http/network";
import { safeNext } from "@/platform/http/safe-next";
import { countUse, giveUseBack } from "@/platform/rate-limit";
import { changePassword } from "./commands/change-password";
import { createPersonalToken } from "./commands/create-personal-token";
import { revokePersonalToken } from "./commands/revoke-personal-token";
import { revokeSessions } from "./commands/revoke-sessions";
import { setUpInstallation } from "./commands/set-up-installation";
import { startSession } from "./commands/start-session";

const addressOf = (email: unknown) => String(email).trim().toLowerCase();

// Whoever knows the password was not guessing: a whole office may sign in from one network at nine.
export const startSessionAction = formAction(startSession, {
  before: async ({ email }, headers) =>
    (await countUse("sign-in-address", addressOf(email))) ??
    (await countUse("sign-in-network", networkOf(headers))),
  after: async (session, { email }, headers) => {
    await giveUseBack("sign-in-address", addressOf(email));
    await giveUseBack("sign-in-network", networkOf(headers));
    await rememberSession(session);
  },
  goTo: (_value, _initiative, data) => safeNext(data.get("next")),
});

export const setUpInstallationAction = formAction(setUpInstallation, {
  before: (_input, headers) => countUse("set-up", networkOf(headers)),
  after: rememberSession,
  goTo: () => "/w",
});

export const changePasswordAction = formAction(changePassword, {
  after: rememberSession,
  done: "password_changed",
});

export const revokeSessionsAction = formAction(revokeSessions, {
  after: endSession,
  goTo: () => "/sign-in",
});

export const createPersonalTokenAction = formAction(createPersonalToken, { done: "token_created" });

export const revokePersonalTokenAction = formAction(revokePersonalToken, { done: "token_revoked" });

/** Signing out of this browser needs no right and leaves no trace: it only forgets a cookie. */
export async function endSessionAction(_state: FormReply, _data: FormData): Promise<FormReply> {
  await endSession();
  redirect("/sign-in");
}
