import { may, mayEver } from "@/domain/access/policy";
import { query } from "@/platform/access/query";
import { db } from "@/platform/db/client";

/** The organizations that take part, are invited, or have left. */
export type StakeholdersView = {
  readonly stakeholders: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly website: string | null;
    readonly sector: string;
    readonly kind: string;
    readonly state: string;
    readonly version: number;
    readonly members: number;
    readonly can: { readonly activate: boolean; readonly leave: boolean };
  }[];
  readonly counts: { readonly active: number; readonly invited: number; readonly sectors: number };
  readonly can: { readonly invite: boolean };
};

export const listStakeholders = query(
  "stakeholder.read",
  async (scope, _filter: null): Promise<StakeholdersView> => {
    const { actor, initiativeId } = scope;
    const rows = await db().stakeholder.findMany({
      where: { initiativeId },
      select: {
        ...{ id: true, code: true, kind: true, state: true, version: true },
        organization: { select: { name: true, sector: true, website: true } },
        _count: { select: { members: { where: { state: "active" } } } },
      },
      orderBy: [{ state: "asc" }, { organization: { name: "asc" } }],
    });
    const active = rows.filter((row) => row.state === "active");
    return {
      stakeholders: rows.map(({ organization, _count, ...row }) => ({
        ...row,
        ...organization,
        members: _count.members,
        can: {
          activate: row.state !== "active" && may(actor, "stakeholder.activate"),
          leave:
            row.state !== "left" &&
            row.kind !== "backbone" &&
            may(actor, "stakeholder.leave", { stakeholderId: row.id }),
        },
      })),
      counts: {
        active: active.length,
        invited: rows.filter((row) => row.state === "invited").length,
        sectors: new Set(active.map((row) => row.organization.sector)).size,
      },
      can: { invite: mayEver(actor, "stakeholder.invite") },
    };
  },
);
