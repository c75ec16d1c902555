import { may } from "@/domain/access/policy";
import { backboneIsAppointed } from "@/domain/backbone/appointment";
import { type Condition, missingConditions } from "@/domain/kernel/gate";
import { query } from "@/platform/access/query";
import { db } from "@/platform/db/client";
import { backboneFacts } from "../facts";

/** The backbone in force, its people and money, W1's checklist, and what a new appointment can be made from. */
export type BackboneView = {
  readonly appointment: {
    readonly id: string;
    readonly stakeholderId: string;
    readonly organization: string;
    readonly separation: "separate" | "ring_fenced";
    readonly explanation: string;
    readonly staff: readonly { readonly name: string; readonly position: string }[];
    readonly sources: readonly {
      readonly name: string;
      readonly stakeholderId: string | null;
      readonly sharePercent: string;
    }[];
  } | null;
  readonly conditions: readonly Condition[];
  readonly stakeholders: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
  }[];
  readonly can: { readonly appoint: boolean; readonly askIndependence: boolean };
};

export const getBackbone = query(
  "backbone.read",
  async (scope, _filter: null): Promise<BackboneView> => {
    const { initiativeId, actor } = scope;
    const conditions = await db().$transaction(async (tx) =>
      backboneIsAppointed(await backboneFacts(tx, scope)),
    );
    const [row, stakeholders] = await Promise.all([
      db().backboneAppointment.findFirst({
        where: { initiativeId, endedAt: null },
        include: {
          stakeholder: { select: { organization: { select: { name: true } } } },
          staff: { select: { name: true, position: true } },
          fundingSources: { orderBy: { sharePercent: "desc" } },
          consentRounds: { where: { state: "open" }, select: { id: true } },
        },
      }),
      db().stakeholder.findMany({
        where: { initiativeId, state: "active" },
        select: { id: true, kind: true, organization: { select: { name: true } } },
        orderBy: { organization: { name: "asc" } },
      }),
    ]);
    return {
      conditions,
      appointment: row
        ? {
            ...{ id: row.id, stakeholderId: row.stakeholderId, separation: row.separation },
            organization: row.stakeholder.organization.name,
            explanation: row.explanation ?? "",
            staff: row.staff,
            sources: row.fundingSources.map(({ name, stakeholderId, sharePercent }) => ({
              ...{ name, stakeholderId, sharePercent: sharePercent.toFixed() },
            })),
          }
        : null,
      stakeholders: stakeholders.map(({ id, kind, organization }) => ({
        ...{ id, kind, name: organization.name },
      })),
      can: {
        appoint: may(actor, "backbone.appoint"),
        askIndependence:
          missingConditions(conditions).some(({ key }) => key === "backbone_independent") &&
          row !== null &&
          row.consentRounds.length === 0 &&
          may(actor, "independence_round.open"),
      },
    };
  },
);
