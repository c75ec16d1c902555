import { indicatorOfConcern } from "@/features/measurement/facts";
import type { InitiativeScope } from "@/platform/access/scope";
import type { Transaction } from "@/platform/db/client";

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
