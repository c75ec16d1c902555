import { memberRoleFits } from "@/domain/initiative/member-role";
import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { newId } from "@/platform/ids";
import { enqueue } from "@/platform/jobs";
import { isMailSetUp } from "@/platform/mail";
import { mailedToken, secretTokenHash } from "@/platform/secret-token";
import { oneStakeholder } from "../facts";
import { InviteMemberInput } from "../inputs";

const validDays = 14;

/** Invites a person to act for a stakeholder, by a secret link that works once and expires; mailed where mail is set up. */
export const inviteMember = command({
  permission: "member.invite",
  input: InviteMemberInput,
  facts: oneStakeholder,
  subject: (facts) => ({ stakeholderId: facts.id }),
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    if (!memberRoleFits(input.role, facts.kind)) {
      refuse({ kind: "invalid", problems: [{ path: "role", key: "role_does_not_fit" }] });
    }
    const isMember = await tx.member.findFirst({
      where: { initiativeId: scope.initiativeId, state: "active", user: { email: input.email } },
      select: { id: true },
    });
    if (isMember) refuse({ kind: "invalid", problems: [{ path: "email", key: "is_member" }] });
    const id = newId();
    const token = mailedToken("invitation", id);
    const isMailed = isMailSetUp();
    const after = await tx.invitation.create({
      data: {
        ...{ initiativeId: scope.initiativeId, id, stakeholderId: facts.id },
        ...{ email: input.email, role: input.role, tokenHash: secretTokenHash(token) },
        invitedAt: now,
        expiresAt: new Date(now.getTime() + validDays * 24 * 60 * 60 * 1000),
      },
    });
    if (isMailed) {
      const { initiativeId, actor } = scope;
      await enqueue(tx, "mail_invitation", { initiativeId, id, invitedBy: actor.memberId });
    }
    const value = { id, token, email: after.email, isMailed };
    return { value, subjectId: after.id, before: null, after };
  },
});
