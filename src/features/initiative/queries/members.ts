import { may, mayEver } from "@/domain/access/policy";
import { type MemberRole, memberRoles } from "@/domain/access/role";
import { afterOf, inOrderOf, pageAfter, pageOf } from "@/platform/access/page-of";
import { query } from "@/platform/access/query";
import { now } from "@/platform/clock";
import { db } from "@/platform/db/client";

/** The people of the initiative, the invitations still open, and for whom more can be invited. */
export type MembersView = {
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly organization: string;
    readonly kind: string;
    readonly role: MemberRole;
    readonly version: number;
    readonly isSelf: boolean;
    readonly can: { readonly change: boolean; readonly remove: boolean };
  }[];
  /** After which member the next page begins; null on the last. */
  readonly next: string | null;
  readonly invitations: readonly {
    readonly id: string;
    readonly email: string;
    readonly organization: string;
    readonly role: MemberRole;
    readonly expiresAt: Date;
    readonly can: { readonly withdraw: boolean };
  }[];
  readonly stakeholders: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
  }[];
  /** The roles there are, for whoever may invite. */
  readonly roles: readonly MemberRole[];
  readonly can: { readonly invite: boolean };
};

const organizationName = {
  select: { id: true, kind: true, organization: { select: { name: true } } },
};

export const listMembers = query(
  "member.read",
  async (scope, filter: { after?: string | undefined } | null): Promise<MembersView> => {
    const { actor, initiativeId } = scope;
    const after = afterOf(filter?.after);
    const found = await db().$queryRaw<{ id: string }[]>`
      WITH listed AS (
        SELECT m.id, (o.name, u.name, m.id) AS place FROM member m
          JOIN stakeholder s ON s.initiative_id = m.initiative_id AND s.id = m.stakeholder_id
          JOIN organization o ON o.id = s.organization_id
          JOIN user_account u ON u.id = m.user_id
         WHERE m.initiative_id = ${initiativeId}::uuid AND m.state = 'active'),
      page AS (${pageAfter(after)})
      SELECT id FROM page ORDER BY place`;
    const { page, next } = pageOf(found);
    const [members, invitations, stakeholders] = await Promise.all([
      db().member.findMany({
        where: { initiativeId, id: { in: page.map(({ id }) => id) } },
        select: {
          ...{ id: true, role: true, version: true, userId: true },
          user: { select: { name: true, email: true } },
          stakeholder: organizationName,
        },
      }),
      db().invitation.findMany({
        where: { initiativeId, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now() } },
        select: {
          id: true,
          email: true,
          role: true,
          expiresAt: true,
          stakeholder: organizationName,
        },
        orderBy: { invitedAt: "desc" },
      }),
      db().stakeholder.findMany({
        where: { initiativeId, state: { not: "left" } },
        select: organizationName.select,
        orderBy: { organization: { name: "asc" } },
      }),
    ]);
    const maySee = (stakeholderId: string) =>
      may(actor, "member.invite", { stakeholderId }) || actor.stakeholderId === stakeholderId;
    return {
      members: inOrderOf(page, members).map(({ user, stakeholder, userId, ...member }) => ({
        ...member,
        name: user.name,
        // An address is personal: only the backbone and the person's own organization see it.
        email: maySee(stakeholder.id) ? user.email : "",
        organization: stakeholder.organization.name,
        kind: stakeholder.kind,
        isSelf: userId === actor.userId,
        can: {
          change: may(actor, "member.change"),
          remove: may(actor, "member.remove", { stakeholderId: stakeholder.id }),
        },
      })),
      next,
      invitations: invitations
        .filter(({ stakeholder }) => maySee(stakeholder.id))
        .map(({ stakeholder, ...invitation }) => ({
          ...invitation,
          organization: stakeholder.organization.name,
          can: { withdraw: may(actor, "invitation.withdraw", { stakeholderId: stakeholder.id }) },
        })),
      stakeholders: stakeholders
        .filter(({ id }) => may(actor, "member.invite", { stakeholderId: id }))
        .map(({ id, kind, organization }) => ({ id, kind, name: organization.name })),
      roles: memberRoles,
      can: { invite: mayEver(actor, "member.invite") },
    };
  },
);
