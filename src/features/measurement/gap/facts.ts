import type { InitiativeScope } from "@/platform/access/scope";
import { found } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";

/** The indicator a gap is to be defined for, locked, with the categories it is split by and the gaps it has. */
export async function indicatorWithGaps(
  tx: Transaction,
  { initiativeId }: InitiativeScope,
  input: { indicatorId: string },
) {
  const { indicatorId } = input;
  await tx.$queryRaw`SELECT id FROM indicator WHERE initiative_id = ${initiativeId}::uuid
    AND id = ${indicatorId}::uuid FOR UPDATE`;
  const indicator = found(
    await tx.indicator.findUnique({
      where: { initiativeId_id: { initiativeId, id: indicatorId } },
      select: {
        ...{ id: true, state: true },
        gaps: {
          where: { endedAt: null },
          select: { categoryKey: true, referenceKey: true, measure: true },
        },
        dimensions: {
          select: { dimension: { select: { code: true, categories: { select: { code: true } } } } },
        },
      },
    }),
  );
  const categories = indicator.dimensions.flatMap(({ dimension }) =>
    dimension.categories.map(({ code }) => `${dimension.code}:${code}`),
  );
  return { indicator, categories: new Set(categories) };
}

/** One gap, locked. */
export async function oneGap(
  tx: Transaction,
  { initiativeId }: InitiativeScope,
  input: { gapId: string },
) {
  await tx.$queryRaw`SELECT id FROM equity_gap WHERE initiative_id = ${initiativeId}::uuid
    AND id = ${input.gapId}::uuid FOR UPDATE`;
  return found(
    await tx.equityGap.findUnique({
      where: { initiativeId_id: { initiativeId, id: input.gapId } },
    }),
  );
}
