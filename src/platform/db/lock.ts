import { databasePool } from "./client";

/**
 * Does work that two processes must never do at once on the same thing. The lock lives as long as
 * its connection: of a process that was killed it is free again at once.
 */
export async function whileLocked<Value>(what: string, work: () => Promise<Value>): Promise<Value> {
  const client = await databasePool().connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtextextended($1, 1))", [what]);
    return await work();
  } finally {
    // Thrown away, and the lock with it: a lock must not go back into the pool.
    client.release(true);
  }
}
