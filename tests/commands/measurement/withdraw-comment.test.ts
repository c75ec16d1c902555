import { describeCommand, scopeOf } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { expect } from "vitest";
import { withdrawComment } from "@/features/measurement/comment/commands/withdraw-comment";
import { writeComment } from "@/features/measurement/comment/commands/write-comment";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

let said = 0;

async function commentOf(member: "partner" | "funder") {
  const { id: subjectId } = await demo.indicator("READ4");
  said += 1;
  const input = { about: "indicator", subjectId, body: `Take this back (${said}).` };
  const reply = await run(writeComment, await scopeOf(member), input);
  if (!reply.ok) throw new Error("the comment was refused");
  return { commentId: reply.value.id };
}

// The contributor is of the partner's own organization: what one wrote oneself is not what colleagues wrote.
describeCommand("T4: a comment is taken back by who wrote it", withdrawComment, {
  as: "partner",
  denied: "contributor",
  input: () => commentOf("partner"),
  afterwards: async (value) => {
    const { id } = value as { id: string }; // what the command answers
    const kept = await db().comment.findFirstOrThrow({ where: { id } });
    expect(kept.body).toMatch(/^Take this back/);
    expect(kept.withdrawnAt).not.toBeNull();
  },
  again: "conflict",
});
