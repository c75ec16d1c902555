import { now } from "@/platform/clock";
import { db } from "@/platform/db/client";
import { secretTokenHash } from "@/platform/secret-token";

/** The user behind `Authorization: Bearer tl_…`, or null: no token, unknown, expired or revoked. Notes when it was used. */
export async function userOfToken(headers: Headers): Promise<string | null> {
  const token = /^Bearer (tl_[\w-]{20,100})$/.exec(headers.get("authorization") ?? "")?.[1];
  if (token === undefined) return null;
  const rows = await db().$queryRaw<{ user_id: string }[]>`
    UPDATE personal_token t SET last_used_at = ${now()}
      FROM user_account u
     WHERE t.token_hash = ${secretTokenHash(token)} AND t.revoked_at IS NULL
       AND t.expires_at > ${now()} AND u.id = t.user_id AND u.erased_at IS NULL
    RETURNING t.user_id`;
  return rows[0]?.user_id ?? null;
}
