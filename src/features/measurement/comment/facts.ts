import type { InitiativeScope } from "@/platform/access/scope";
import { found } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";

type Written = { about: "indicator" | "observation"; subjectId: string; body: string };

/** A second press of the same button, not a second thought. */
const pressedTwiceWithin = 60_000;

/**
 * What a comment is to be about, locked, and whose it is: an indicator belongs to all, a value to
 * the stakeholder that reported it. And whether this very comment was written a moment ago.
 */
export async function subjectOfComment(
  tx: Transaction,
  { initiativeId, actor }: InitiativeScope,
  input: Written,
  now: Date,
) {
  const where = { initiativeId_id: { initiativeId, id: input.subjectId } };
  const isValue = input.about === "observation";
  const stakeholderId = isValue
    ? found(await tx.observation.findUnique({ where, select: { stakeholderId: true } }))
        .stakeholderId
    : actor.stakeholderId;
  if (!isValue) found(await tx.indicator.findUnique({ where, select: { id: true } }));
  const subject = isValue ? { observationId: input.subjectId } : { indicatorId: input.subjectId };
  // The author's row is the lock: of two equal comments at once the second sees the first.
  await tx.$queryRaw`SELECT id FROM member WHERE initiative_id = ${initiativeId}::uuid
    AND id = ${actor.memberId}::uuid FOR UPDATE`;
  const same = await tx.comment.findFirst({
    where: {
      ...{ initiativeId, ...subject, memberId: actor.memberId, body: input.body },
      ...{ withdrawnAt: null, writtenAt: { gte: new Date(now.getTime() - pressedTwiceWithin) } },
    },
    select: { id: true },
  });
  return { stakeholderId, subject, isWrittenAlready: same !== null };
}

/** One comment, locked. */
export async function oneComment(
  tx: Transaction,
  { initiativeId }: InitiativeScope,
  input: { commentId: string },
) {
  await tx.$queryRaw`SELECT id FROM comment WHERE initiative_id = ${initiativeId}::uuid
    AND id = ${input.commentId}::uuid FOR UPDATE`;
  return found(
    await tx.comment.findUnique({
      where: { initiativeId_id: { initiativeId, id: input.commentId } },
    }),
  );
}
