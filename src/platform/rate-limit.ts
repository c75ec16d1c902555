import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Refusal } from "@/domain/kernel/refusal";
import { databasePool } from "@/platform/db/client";

/** What is limited, how often, and in how many seconds. */
const limits = {
  "sign-in-address": { points: 10, duration: 15 * 60 },
  "sign-in-network": { points: 60, duration: 15 * 60 },
  "invitation-network": { points: 30, duration: 15 * 60 },
  "reporting-link-network": { points: 300, duration: 15 * 60 },
  "reporting-link": { points: 120, duration: 15 * 60 },
  "set-up": { points: 10, duration: 15 * 60 },
  "api-write": { points: 600, duration: 60 },
  "api-calculator": { points: 600, duration: 60 },
} as const;

/** The name of a limit. */
export type Limit = keyof typeof limits;

function limiter(limit: Limit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: databasePool(),
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: limit,
    ...limits[limit],
  });
}

/** Counts one use of a limit for a key; answers the refusal when the limit is passed, else null. */
export async function countUse(limit: Limit, key: string): Promise<Refusal | null> {
  try {
    await limiter(limit).consume(key);
    return null;
  } catch (rejected) {
    if (!(rejected instanceof RateLimiterRes)) throw rejected;
    return { kind: "too_many", retryAfterSeconds: Math.ceil(rejected.msBeforeNext / 1000) };
  }
}

/** Gives one counted use of a limit back for a key: what succeeded was no try at guessing. */
export async function giveUseBack(limit: Limit, key: string): Promise<void> {
  await limiter(limit).reward(key);
}
