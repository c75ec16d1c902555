import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { environment } from "@/platform/env";

const daysSignedIn = 14;

/** What the signed cookie says: who, and which session version it was made for. */
export type SessionClaim = { readonly userId: string; readonly sessionVersion: number };

function cookieName(): string {
  return environment().APP_URL.startsWith("https:")
    ? "__Host-throughline.session"
    : "throughline.session";
}

/**
 * The one file that knows next-auth. A session is a signed and encrypted token in a cookie; the
 * session version in it is compared with the database at each use (scope.ts), so that raising
 * the version signs out every browser at once.
 */
export async function startSession(claim: SessionClaim): Promise<void> {
  const token = await encode({
    token: { sub: claim.userId, sessionVersion: claim.sessionVersion },
    secret: environment().AUTH_SECRET,
    maxAge: daysSignedIn * 24 * 60 * 60,
  });
  (await cookies()).set(cookieName(), token, {
    httpOnly: true,
    sameSite: "lax",
    secure: environment().APP_URL.startsWith("https:"),
    path: "/",
    maxAge: daysSignedIn * 24 * 60 * 60,
  });
}

/** Forgets the session of this browser. */
export async function endSession(): Promise<void> {
  (await cookies()).delete(cookieName());
}

/** The claim in this browser's cookie, or null where there is none, it is forged or it is too old. */
export async function sessionClaim(): Promise<SessionClaim | null> {
  const token = (await cookies()).get(cookieName())?.value;
  if (!token) return null;
  try {
    const claim = await decode({ token, secret: environment().AUTH_SECRET });
    if (!claim?.sub || typeof claim.sessionVersion !== "number") return null;
    return { userId: claim.sub, sessionVersion: claim.sessionVersion };
  } catch {
    // A cookie that cannot be opened is no cookie: its owner signs in again.
    return null;
  }
}
