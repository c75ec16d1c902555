import type { InitiativeScope } from "@/platform/access/scope";
import type { Transaction } from "@/platform/db/client";

/** One row of the roll-up as a release takes it (M9). */
export type PointRow = {
  readonly indicatorId: string;
  readonly placeCode: string;
  readonly categoryKey: string;
  readonly periodKey: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly reportersIncluded: number;
  readonly reportersExpected: number;
  readonly isIllustrative: boolean;
};

function agreedAndPublic(initiativeId: string) {
  return { initiativeId, state: "agreed", visibility: "public" } as const;
}

/** The roll-up points of every indicator that may be shown, in the order of time. One statement. */
async function pointsOfRelease(tx: Transaction, initiativeId: string): Promise<PointRow[]> {
  return tx.$queryRaw<PointRow[]>`
    SELECT p.indicator_id AS "indicatorId", p.place_code AS "placeCode",
           p.category_key AS "categoryKey", p.period_key AS "periodKey",
           trim_scale(p.value)::text AS value, trim_scale(p.numerator)::text AS numerator,
           trim_scale(p.denominator)::text AS denominator,
           p.reporters_included AS "reportersIncluded",
           p.reporters_expected AS "reportersExpected", p.is_illustrative AS "isIllustrative"
      FROM series_point p
      JOIN indicator i ON i.initiative_id = p.initiative_id AND i.id = p.indicator_id
     WHERE p.initiative_id = ${initiativeId}::uuid AND i.state = 'agreed' AND i.visibility = 'public'
     ORDER BY p.indicator_id, p.place_code, p.category_key, p.period_start_on`;
}

async function indicatorsOfRelease(tx: Transaction, initiativeId: string) {
  return tx.indicator.findMany({
    where: agreedAndPublic(initiativeId),
    include: {
      targets: { orderBy: [{ periodKey: "asc" }, { categoryKey: "asc" }] },
      dimensions: {
        orderBy: { ordinal: "asc" },
        select: { dimension: { select: { code: true, name: true } } },
      },
      steward: { select: { organization: { select: { name: true } } } },
      manualStatuses: { where: { withdrawnAt: null }, orderBy: { statedOn: "desc" }, take: 1 },
      contributions: {
        where: { activity: { state: { in: ["committed", "completed"] } } },
        select: {
          mechanism: true,
          expectedSize: true,
          activity: {
            select: {
              id: true,
              title: true,
              leadStakeholder: { select: { organization: { select: { name: true } } } },
            },
          },
        },
      },
    },
    orderBy: [{ isCore: "desc" }, { code: "asc" }],
  });
}

async function agendaOfRelease(tx: Transaction, initiativeId: string) {
  const agenda = await tx.agendaVersion.findFirst({
    where: { initiativeId, state: "adopted" },
    include: {
      outcomes: { orderBy: { ordinal: "asc" } },
      strategies: { orderBy: { ordinal: "asc" }, include: { strategy: true } },
      consentRounds: {
        where: { state: "passed" },
        orderBy: { closedAt: "desc" },
        take: 1,
        select: { positions: { where: { supersededAt: null }, select: { choice: true } } },
      },
    },
  });
  return agenda;
}

/**
 * Everything a release may draw on, and nothing else: what is agreed, approved, adopted, committed
 * and public (P2). A constant number of statements, whatever the size of the initiative.
 */
export async function releaseFacts(tx: Transaction, scope: Pick<InitiativeScope, "initiativeId">) {
  const { initiativeId } = scope;
  // The lock lets releases come one after the other, so that each number is given once.
  await tx.$queryRaw`SELECT id FROM initiative WHERE id = ${initiativeId}::uuid FOR UPDATE`;
  const initiative = await tx.initiative.findUniqueOrThrow({ where: { id: initiativeId } });
  const [agenda, indicators, points] = [
    await agendaOfRelease(tx, initiativeId),
    await indicatorsOfRelease(tx, initiativeId),
    await pointsOfRelease(tx, initiativeId),
  ];
  const stakeholders = await tx.stakeholder.findMany({
    where: { initiativeId, state: "active" },
    select: { kind: true, organization: { select: { name: true, sector: true, website: true } } },
    orderBy: { organization: { name: "asc" } },
  });
  const activities = await tx.activity.findMany({
    where: { initiativeId, state: { in: ["committed", "completed"] } },
    include: {
      leadStakeholder: { select: { organization: { select: { name: true } } } },
      strategies: { select: { strategyId: true } },
      contributions: { select: { indicator: { select: { code: true } } } },
    },
    orderBy: [{ startOn: "asc" }, { title: "asc" }],
  });
  const places = await tx.place.findMany({ where: { initiativeId } });
  const categories = await tx.category.findMany({
    where: { initiativeId },
    select: { code: true, name: true, ordinal: true, dimension: { select: { code: true } } },
    orderBy: { ordinal: "asc" },
  });
  const newest = await tx.release.findFirst({
    where: { initiativeId },
    orderBy: { number: "desc" },
    select: { number: true, snapshot: true, contentHash: true },
  });
  return {
    ...{ initiative, agenda, indicators, points, stakeholders, activities, places, categories },
    newest,
  };
}

/** What a release is made from, as loaded. */
export type ReleaseFacts = Awaited<ReturnType<typeof releaseFacts>>;
