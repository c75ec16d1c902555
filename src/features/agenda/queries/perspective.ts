import { foundOr404, query } from "@/platform/access/query";
import { db } from "@/platform/db/client";

/** One perspective as its readers see it, with how each version of the agenda takes it into account. */
export type PerspectiveView = {
  readonly id: string;
  readonly organization: string;
  readonly kind: string;
  readonly problem: string;
  readonly interests: string;
  readonly offers: string;
  readonly needs: string;
  readonly concerns: string;
  readonly isPublic: boolean;
  readonly givenAt: Date | null;
  readonly updatedAt: Date;
  readonly isOwn: boolean;
  readonly answers: readonly {
    readonly versionNumber: number;
    readonly answer: "fully" | "partly" | "not";
    readonly explanation: string;
    readonly respondedAt: Date;
  }[];
};

export const getPerspective = query(
  "perspective.read",
  async (scope, filter: { perspectiveId: string }): Promise<PerspectiveView> => {
    const { actor, initiativeId } = scope;
    const row = foundOr404(
      await db().perspective.findFirst({
        where: {
          ...{ initiativeId, id: filter.perspectiveId },
          // A draft is only its own stakeholder's to read.
          OR: [{ givenAt: { not: null } }, { stakeholderId: actor.stakeholderId }],
        },
        select: {
          ...{ id: true, problem: true, interests: true, offers: true, needs: true },
          ...{ concerns: true, isPublic: true, givenAt: true, updatedAt: true },
          stakeholder: {
            select: { id: true, kind: true, organization: { select: { name: true } } },
          },
          responses: {
            select: {
              ...{ answer: true, explanation: true, respondedAt: true },
              agendaVersion: { select: { number: true } },
            },
            orderBy: { agendaVersion: { number: "desc" } },
          },
        },
      }),
    );
    const { stakeholder, responses, ...words } = row;
    return {
      ...words,
      ...{ organization: stakeholder.organization.name, kind: stakeholder.kind },
      isOwn: stakeholder.id === actor.stakeholderId,
      answers: responses.map(({ agendaVersion, ...answer }) => ({
        ...answer,
        versionNumber: agendaVersion.number,
      })),
    };
  },
);

/** The perspective of the person's own stakeholder as the form shows it; version 0 where none was begun. */
export type OwnPerspectiveView = {
  readonly organization: string;
  readonly version: number;
  readonly isGiven: boolean;
  readonly waivedReason: string | null;
  readonly problem: string;
  readonly interests: string;
  readonly offers: string;
  readonly needs: string;
  readonly concerns: string;
  readonly isPublic: boolean;
};

const blank = { problem: "", interests: "", offers: "", needs: "", concerns: "" };

export const getOwnPerspective = query(
  "perspective.write",
  async (scope, _filter: null): Promise<OwnPerspectiveView> => {
    const { actor, initiativeId } = scope;
    const stakeholder = foundOr404(
      await db().stakeholder.findUnique({
        where: { initiativeId_id: { initiativeId, id: actor.stakeholderId } },
        select: {
          organization: { select: { name: true } },
          perspective: {
            select: {
              ...{ problem: true, interests: true, offers: true, needs: true, concerns: true },
              ...{ isPublic: true, version: true, givenAt: true, waivedReason: true },
            },
          },
        },
      }),
    );
    const { givenAt, ...perspective } = stakeholder.perspective ?? {
      ...{ ...blank, isPublic: false, version: 0, givenAt: null, waivedReason: null },
    };
    return {
      ...perspective,
      organization: stakeholder.organization.name,
      isGiven: givenAt !== null,
    };
  },
);
