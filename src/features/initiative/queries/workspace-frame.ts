import { mayEver } from "@/domain/access/policy";
import type { MemberRole } from "@/domain/access/role";
import { foundOr404, query } from "@/platform/access/query";
import { db } from "@/platform/db/client";

/** What stands around every workspace page: where one is, and as whom. */
export type WorkspaceFrameView = {
  readonly name: string;
  readonly place: string;
  readonly phase: string;
  readonly isIllustrative: boolean;
  readonly hasRelease: boolean;
  readonly person: string;
  readonly role: MemberRole;
  readonly organization: string;
  readonly otherInitiatives: number;
  readonly can: { readonly publish: boolean; readonly changeSettings: boolean };
};

type Row = {
  name: string;
  place: string;
  phase: string;
  is_illustrative: boolean;
  has_release: boolean;
  person: string;
  organization: string;
  others: number;
};

export const getWorkspaceFrame = query(
  "initiative.read",
  async (scope, _filter: null): Promise<WorkspaceFrameView> => {
    const { initiativeId, actor } = scope;
    const [row] = await db().$queryRaw<Row[]>`
      SELECT i.name, i.place, i.phase::text AS phase, i.is_illustrative, u.name AS person,
             o.name AS organization,
             EXISTS (SELECT FROM release r WHERE r.initiative_id = i.id) AS has_release,
             (SELECT count(*)::int - 1 FROM member om
               WHERE om.user_id = m.user_id AND om.state = 'active') AS others
        FROM initiative i
        JOIN member m ON m.initiative_id = i.id AND m.id = ${actor.memberId}::uuid
        JOIN user_account u ON u.id = m.user_id
        JOIN stakeholder s ON s.initiative_id = i.id AND s.id = m.stakeholder_id
        JOIN organization o ON o.id = s.organization_id
       WHERE i.id = ${initiativeId}::uuid`;
    const { is_illustrative, has_release, others, ...frame } = foundOr404(row);
    return {
      ...frame,
      isIllustrative: is_illustrative,
      hasRelease: has_release,
      otherInitiatives: others,
      role: actor.role,
      can: {
        publish: mayEver(actor, "release.preview"),
        changeSettings: mayEver(actor, "initiative.change"),
      },
    };
  },
);
