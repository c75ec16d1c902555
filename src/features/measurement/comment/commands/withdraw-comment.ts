import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { oneComment } from "../facts";
import { WithdrawCommentInput } from "../inputs";

/** T4: takes a comment back: that it stood there stays, what it said is no longer shown. One's own; the backbone any. */
export const withdrawComment = command({
  permission: "comment.withdraw",
  input: WithdrawCommentInput,
  facts: oneComment,
  subject: ({ memberId }, _input, { actor }) => ({
    stakeholderId: memberId === actor.memberId ? actor.stakeholderId : null,
  }),
  gate: ungated,
  async apply({ tx, scope, facts, now }) {
    if (facts.withdrawnAt !== null) refuse({ kind: "conflict", key: "wrong_state" });
    const after = await tx.comment.update({
      where: { initiativeId_id: { initiativeId: scope.initiativeId, id: facts.id } },
      data: { withdrawnAt: now },
    });
    return { value: { id: after.id }, subjectId: after.id, before: facts, after };
  },
});
