import { may, mayEver } from "@/domain/access/policy";
import { type MemberRole, memberRoles } from "@/domain/access/role";
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
  async (scope, _filter: null): Promise<MembersView> => {
    const { actor, initiativeId } = scope;
    const [members, invitations, stakeholders] = await Promise.all([
      db().member.findMany({
        where: { initiativeId, state: "active" },
        select: {
          ...{ id: true, role: true, version: true, userId: true },
          user: { select: { name: true, email: true } },
          stakeholder: organizationName,
        },
        orderBy: [{ stakeholder: { organization: { name: "asc" } } }, { user: { name: "asc" } }],
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
      members: members.map(({ user, stakeholder, userId, ...member }) => ({
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
