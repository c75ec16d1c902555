import { indicatorOfConcern } from "@/features/measurement/facts";
import type { InitiativeScope } from "@/platform/access/scope";
import { refuse } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";

type Named = {
  readonly partners: readonly { readonly stakeholderId: string | null }[];
  readonly actions: readonly { readonly ownerMemberId: string | null }[];
};

function idsOf(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.flatMap((id) => id ?? []))];
}

/** Refuses where a story names a stakeholder or a member that is not of this initiative. */
export async function allNamedAreHere(
  tx: Transaction,
  initiativeId: string,
  { partners, actions }: Named,
): Promise<void> {
  const stakeholders = idsOf(partners.map(({ stakeholderId }) => stakeholderId));
  const members = idsOf(actions.map(({ ownerMemberId }) => ownerMemberId));
  const here = [
    await tx.stakeholder.count({ where: { initiativeId, id: { in: stakeholders } } }),
    await tx.member.count({ where: { initiativeId, id: { in: members } } }),
  ];
  if (here[0] !== stakeholders.length || here[1] !== members.length) {
    refuse({ kind: "not_found" });
  }
}

/** M18: an indicator, locked, with the newest version of the story behind its curve. */
export async function curveOfIndicator(
  tx: Transaction,
  scope: InitiativeScope,
  input: { indicatorId: string },
) {
  const concern = await indicatorOfConcern(tx, scope, input);
  const newest = await tx.curveStory.findFirst({
    where: { initiativeId: scope.initiativeId, indicatorId: concern.indicator.id },
    orderBy: { number: "desc" },
    include: { partners: true, actions: true },
  });
  return { ...concern, newest };
}
