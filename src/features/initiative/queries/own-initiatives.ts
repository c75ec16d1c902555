import { may } from "@/domain/access/policy";
import type { MemberRole } from "@/domain/access/role";
import { installationQuery, NotFound } from "@/platform/access/query";
import { db } from "@/platform/db/client";

/** The initiatives a person belongs to, and whether they may start another. */
export type OwnInitiativesView = {
  readonly name: string;
  readonly initiatives: readonly {
    readonly slug: string;
    readonly name: string;
    readonly place: string;
    readonly phase: string;
    readonly role: MemberRole;
    readonly organization: string;
  }[];
  readonly can: { readonly createInitiative: boolean };
};

export const listOwnInitiatives = installationQuery(
  "initiative.list",
  async (scope): Promise<OwnInitiativesView> => {
    if (scope.actor.kind === "public") throw new NotFound();
    const user = await db().user.findUniqueOrThrow({
      where: { id: scope.actor.userId },
      select: {
        name: true,
        members: {
          where: { state: "active", stakeholder: { state: { not: "left" } } },
          select: {
            role: true,
            initiative: { select: { slug: true, name: true, place: true, phase: true } },
            stakeholder: { select: { organization: { select: { name: true } } } },
          },
          orderBy: { initiative: { name: "asc" } },
        },
      },
    });
    return {
      name: user.name,
      initiatives: user.members.map(({ role, initiative, stakeholder }) => ({
        ...initiative,
        role,
        organization: stakeholder.organization.name,
      })),
      can: { createInitiative: may(scope.actor, "initiative.create") },
    };
  },
);
