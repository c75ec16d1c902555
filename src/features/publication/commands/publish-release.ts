import { createHash } from "node:crypto";
import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import type { Prisma } from "@/platform/db/generated/client";
import { newId } from "@/platform/ids";
import { draftRelease } from "../facts";
import { PublishReleaseInput } from "../inputs";

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

/**
 * P1, M22: publishes what is approved and agreed now as the next release: immutable documents, with the
 * list of what changed. A correction is a new release with a note. Nothing to change, nothing to
 * release. What it hides is kept beside it, so that no later release gives it away.
 */
export const publishRelease = command({
  permission: "release.publish",
  input: PublishReleaseInput,
  facts: draftRelease,
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    const { number, changes, compose, hidden } = facts;
    if (changes.length === 0) refuse({ kind: "conflict", key: "nothing_to_release" });
    const { initiativeId, actor } = scope;
    const documents = [...compose(input.note)].map(([path, content]) => ({
      ...{ path, content: content as Prisma.InputJsonValue }, // composed of plain data
      contentHash: hashOf(JSON.stringify(content)),
    }));
    const after = await tx.release.create({
      data: {
        ...{ initiativeId, id: newId(), number, note: input.note, releasedAt: now },
        releasedByMemberId: actor.memberId,
        changes: JSON.parse(JSON.stringify(changes)),
        contentHash: hashOf(documents.map(({ contentHash }) => contentHash).join("\n")),
      },
      select: { id: true, number: true, note: true, releasedAt: true, contentHash: true },
    });
    await tx.releaseDocument.createMany({
      data: documents.map((document) => ({ initiativeId, releaseId: after.id, ...document })),
    });
    await tx.releaseSecret.create({
      data: { initiativeId, releaseId: after.id, figures: hidden().map((one) => ({ ...one })) },
    });
    return { value: { id: after.id, number }, subjectId: after.id, before: null, after };
  },
});
