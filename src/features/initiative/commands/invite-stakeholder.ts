import type { InitiativeScope } from "@/platform/access/scope";
import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";
import { newId } from "@/platform/ids";
import { findOrCreateOrganization } from "../facts";
import { InviteStakeholderInput } from "../inputs";

async function takenCode(
  tx: Transaction,
  scope: InitiativeScope,
  input: { code: string; organizationName: string },
) {
  const taken = await tx.stakeholder.findFirst({
    where: {
      initiativeId: scope.initiativeId,
      OR: [{ code: input.code }, { organization: { name: input.organizationName } }],
    },
    select: { code: true },
  });
  return { taken };
}

/** Invites an organization to take part in the initiative. */
export const inviteStakeholder = command({
  permission: "stakeholder.invite",
  input: InviteStakeholderInput,
  facts: takenCode,
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    if (facts.taken) {
      const path = facts.taken.code === input.code ? "code" : "organizationName";
      refuse({
        kind: "invalid",
        problems: [{ path, key: `${path === "code" ? "code" : "organization"}_taken` }],
      });
    }
    const organizationId = await findOrCreateOrganization(tx, input);
    const after = await tx.stakeholder.create({
      data: {
        ...{ initiativeId: scope.initiativeId, id: newId(), organizationId },
        ...{ code: input.code, kind: input.kind, invitedAt: now },
      },
    });
    return { value: { id: after.id }, subjectId: after.id, before: null, after };
  },
});
