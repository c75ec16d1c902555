import { may, mayEver } from "@/domain/access/policy";
import { query } from "@/platform/access/query";
import { db } from "@/platform/db/client";

/** Whether the others can read a stakeholder's perspective, and if not, why not. */
export type PerspectiveStanding = "given" | "waived" | "draft" | "missing";

/** Who has given a perspective, who was waived, who is still to be heard. */
export type PerspectivesView = {
  readonly lines: readonly {
    readonly stakeholderId: string;
    readonly organization: string;
    readonly code: string;
    readonly kind: string;
    readonly sector: string;
    readonly stakeholderState: string;
    readonly standing: PerspectiveStanding;
    readonly perspectiveId: string | null;
    readonly opening: string;
    readonly givenAt: Date | null;
    readonly waivedReason: string | null;
    readonly isOwn: boolean;
    readonly can: { readonly waive: boolean };
  }[];
  readonly counts: { readonly given: number; readonly waived: number; readonly missing: number };
  readonly can: { readonly write: boolean };
};

type Row = { givenAt: Date | null; waivedAt: Date | null } | null;

function standingOf(perspective: Row, isOwn: boolean): PerspectiveStanding {
  if (perspective?.givenAt) return "given";
  if (perspective?.waivedAt) return "waived";
  // That a draft exists is nobody else's business.
  return perspective && isOwn ? "draft" : "missing";
}

export const listPerspectives = query(
  "perspective.read",
  async (scope, _filter: null): Promise<PerspectivesView> => {
    const { actor, initiativeId } = scope;
    const rows = await db().stakeholder.findMany({
      where: { initiativeId, state: { not: "left" } },
      select: {
        ...{ id: true, code: true, kind: true, state: true },
        organization: { select: { name: true, sector: true } },
        perspective: {
          select: {
            ...{ id: true, problem: true, givenAt: true, waivedAt: true, waivedReason: true },
          },
        },
      },
      orderBy: { organization: { name: "asc" } },
    });
    const lines = rows.map(({ id, code, kind, state, organization, perspective }) => {
      const isOwn = id === actor.stakeholderId;
      const standing = standingOf(perspective, isOwn);
      const isReadable = standing === "given" || (isOwn && standing === "draft");
      return {
        ...{ stakeholderId: id, code, kind, stakeholderState: state, standing, isOwn },
        ...{ organization: organization.name, sector: organization.sector },
        perspectiveId: isReadable ? (perspective?.id ?? null) : null,
        opening: isReadable ? (perspective?.problem ?? "") : "",
        givenAt: perspective?.givenAt ?? null,
        waivedReason: standing === "waived" ? (perspective?.waivedReason ?? null) : null,
        can: {
          waive: standing !== "given" && standing !== "waived" && may(actor, "perspective.waive"),
        },
      };
    });
    const active = lines.filter(({ stakeholderState }) => stakeholderState === "active");
    const count = (...wanted: readonly PerspectiveStanding[]) =>
      active.filter(({ standing }) => wanted.includes(standing)).length;
    return {
      lines,
      counts: {
        given: count("given"),
        waived: count("waived"),
        missing: count("draft", "missing"),
      },
      can: { write: mayEver(actor, "perspective.write") },
    };
  },
);
