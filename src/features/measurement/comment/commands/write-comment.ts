import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { newId } from "@/platform/ids";
import { subjectOfComment } from "../facts";
import { WriteCommentInput } from "../inputs";

/** Says something about an indicator, to all, or about one value, to its stakeholder and the backbone. */
export const writeComment = command({
  permission: "comment.write",
  input: WriteCommentInput,
  facts: subjectOfComment,
  subject: ({ stakeholderId }) => ({ stakeholderId }),
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    if (facts.isWrittenAlready) refuse({ kind: "conflict", key: "comment_written" });
    const { initiativeId, actor } = scope;
    const after = await tx.comment.create({
      data: {
        ...{ initiativeId, id: newId(), ...facts.subject },
        ...{ memberId: actor.memberId, body: input.body, writtenAt: now },
      },
    });
    return { value: { id: after.id }, subjectId: after.id, before: null, after };
  },
});
