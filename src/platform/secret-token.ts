import { createHash, randomBytes } from "node:crypto";

/** A new secret for a link or a machine: 256 random bits, safe in an address. Only its hash is stored. */
export function newSecretToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a secret token. The token has enough entropy for a plain SHA-256. */
export function secretTokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
