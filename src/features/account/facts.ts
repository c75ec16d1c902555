import type { InstallationScope } from "@/platform/access/scope";
import { refuse } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";

/** The person's own account, locked, so that two changes of it come one after the other. */
export async function ownAccount(tx: Transaction, scope: InstallationScope) {
  if (scope.actor.kind === "public") return refuse({ kind: "forbidden", key: "sign_in_first" });
  const { userId } = scope.actor;
  await tx.$queryRaw`SELECT id FROM user_account WHERE id = ${userId}::uuid FOR UPDATE`;
  return tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { id: true, name: true, email: true, passwordHash: true, sessionVersion: true },
  });
}

/** How many accounts there are, with the door closed behind: only the first set-up can pass. */
export async function accountsSoFar(tx: Transaction) {
  await tx.$executeRaw`LOCK TABLE user_account IN SHARE ROW EXCLUSIVE MODE`;
  return { accounts: await tx.user.count() };
}
