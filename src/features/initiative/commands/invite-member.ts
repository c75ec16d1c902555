import { memberRoleFits } from "@/domain/initiative/member-role";
import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { newId } from "@/platform/ids";
import { newSecretToken, secretTokenHash } from "@/platform/secret-token";
import { oneStakeholder } from "../facts";
import { InviteMemberInput } from "../inputs";

const validDays = 14;

/** Invites a person to act for a stakeholder, by a secret link that works once and expires. */
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
    const token = newSecretToken();
    const after = await tx.invitation.create({
      data: {
        ...{ initiativeId: scope.initiativeId, id: newId(), stakeholderId: facts.id },
        ...{ email: input.email, role: input.role, tokenHash: secretTokenHash(token) },
        invitedAt: now,
        expiresAt: new Date(now.getTime() + validDays * 24 * 60 * 60 * 1000),
      },
    });
    const value = { id: after.id, token, email: after.email };
    return { value, subjectId: after.id, before: null, after };
  },
});
