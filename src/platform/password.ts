import { hash, verify } from "@node-rs/argon2";

// OWASP's minimum for argon2id: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

// Compared with when there is no such account, so that the answer takes as long.
let stranger: Promise<string> | null = null;

/** The argon2id hash of a password, with its salt and cost. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Whether a password fits a hash. A missing hash takes as long to refuse as a wrong password. */
export async function passwordFits(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  if (passwordHash === null) {
    stranger ??= hashPassword("no such account");
    await verify(await stranger, password);
    return false;
  }
  return verify(passwordHash, password);
}
