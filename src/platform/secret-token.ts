import { createHash, createHmac, randomBytes } from "node:crypto";
import { environment } from "@/platform/env";

/** A new secret for a link or a machine: 256 random bits, safe in an address. Only its hash is stored. */
export function newSecretToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a secret token. The token has enough entropy for a plain SHA-256. */
export function secretTokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * The secret of a link that is mailed, made from the installation's own secret and what the link is
 * for: it can be mailed again, and stands neither in the database nor in the queue of mails.
 */
export function mailedToken(purpose: "invitation" | "reporting-link", id: string): string {
  return createHmac("sha256", environment().AUTH_SECRET)
    .update(`mailed ${purpose} ${id}`)
    .digest("base64url");
}
