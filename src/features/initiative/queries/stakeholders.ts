import { may, mayEver } from "@/domain/access/policy";
import { afterOf, inOrderOf, pageAfter, pageOf } from "@/platform/access/page-of";
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
  /** After which row the next page begins; null on the last. */
  readonly next: string | null;
  readonly counts: { readonly active: number; readonly invited: number; readonly sectors: number };
  readonly can: { readonly invite: boolean };
};

type Counts = { readonly active: number; readonly invited: number; readonly sectors: number };

export const listStakeholders = query(
  "stakeholder.read",
  async (scope, filter: { after?: string | undefined } | null): Promise<StakeholdersView> => {
    const { actor, initiativeId } = scope;
    const after = afterOf(filter?.after);
    const [found, [counts]] = await Promise.all([
      db().$queryRaw<{ id: string }[]>`
        WITH listed AS (
          SELECT s.id, (s.state, o.name, s.id) AS place FROM stakeholder s
            JOIN organization o ON o.id = s.organization_id
           WHERE s.initiative_id = ${initiativeId}::uuid),
        page AS (${pageAfter(after)})
        SELECT id FROM page ORDER BY place`,
      db().$queryRaw<Counts[]>`
        SELECT count(*) FILTER (WHERE s.state = 'active')::int AS active,
               count(*) FILTER (WHERE s.state = 'invited')::int AS invited,
               count(DISTINCT o.sector) FILTER (WHERE s.state = 'active')::int AS sectors
          FROM stakeholder s JOIN organization o ON o.id = s.organization_id
         WHERE s.initiative_id = ${initiativeId}::uuid`,
    ]);
    const { page, next } = pageOf(found);
    const rows = await db().stakeholder.findMany({
      where: { initiativeId, id: { in: page.map(({ id }) => id) } },
      select: {
        ...{ id: true, code: true, kind: true, state: true, version: true },
        organization: { select: { name: true, sector: true, website: true } },
        _count: { select: { members: { where: { state: "active" } } } },
      },
    });
    return {
      stakeholders: inOrderOf(page, rows).map(({ organization, _count, ...row }) => ({
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
      next,
      counts: counts ?? { active: 0, invited: 0, sectors: 0 },
      can: { invite: mayEver(actor, "stakeholder.invite") },
    };
  },
);
