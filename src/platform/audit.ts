import type { Permission } from "@/domain/access/policy";
import type { Scope } from "./access/scope";
import type { AuditImage, Effect } from "./command/command";
import type { Transaction } from "./db/client";
import type { Prisma } from "./db/generated/client";
import { newId } from "./ids";

const struckOut: ReadonlySet<string> = new Set(["passwordHash", "tokenHash", "password", "token"]);

function image(value: AuditImage): Prisma.InputJsonValue | undefined {
  if (value === null) return undefined;
  // Through JSON: dates and decimals become the text people would read in the file.
  return JSON.parse(
    JSON.stringify(value, (name, part: unknown) => (struckOut.has(name) ? "[struck out]" : part)),
  ) as Prisma.InputJsonValue; // JSON.parse gives JSON
}

/** T5: writes who did what to what, before and after, in the same transaction as the change itself. */
export async function writeAudit(
  tx: Transaction,
  scope: Scope,
  action: Permission,
  effect: Effect<unknown>,
  happenedAt: Date,
): Promise<void> {
  const { actor } = scope;
  const before = image(effect.before);
  const after = image(effect.after);
  await tx.auditEvent.create({
    data: {
      id: newId(),
      initiativeId: "initiativeId" in scope ? scope.initiativeId : (effect.initiativeId ?? null),
      userId: "userId" in actor ? actor.userId : null,
      memberId: actor.kind === "member" ? actor.memberId : null,
      reportingLinkId: actor.kind === "named_reporter" ? actor.reportingLinkId : null,
      actingAs: actor.kind === "member" ? actor.role : actor.kind,
      action,
      subjectId: effect.subjectId ?? null,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      origin: scope.origin,
      happenedAt,
    },
  });
}
