import { settingsOf } from "@/domain/initiative/settings";
import { foundOr404, query } from "@/platform/access/query";
import { db } from "@/platform/db/client";

/** An answer of the passport that is chosen from a list. */
export type PassportChoice = { readonly value: string; readonly label: string };

/** What a passport says so far, as the texts of its form, and what can be chosen for it. */
export type PassportFormView = {
  /** Null for a new one. */
  readonly indicator: { readonly id: string; readonly version: number } | null;
  readonly values: Readonly<Record<string, string>>;
  readonly flags: Readonly<Record<"bareValueAllowed" | "dimensionsStated" | "isCore", boolean>>;
  readonly dimensionIds: readonly string[];
  readonly targets: readonly Readonly<
    Record<"periodKey" | "value" | "categoryKey" | "source", string>
  >[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
  /** M20: the initiative's own threshold for small cells; an indicator's may only be stricter. */
  readonly leastThreshold: number;
  readonly choices: {
    readonly measures: readonly PassportChoice[];
    readonly stewards: readonly PassportChoice[];
    readonly dimensions: readonly PassportChoice[];
    /** Every group a target can be set for. */
    readonly categories: readonly PassportChoice[];
  };
};

const text = (value: unknown) => (value === null || value === undefined ? "" : String(value));

async function writtenPassport(initiativeId: string, id: string, state: "draft" | "agreed") {
  return foundOr404(
    await db().indicator.findUnique({
      where: { initiativeId_id: { initiativeId, id }, state },
      include: {
        targets: { orderBy: [{ periodKey: "asc" }, { categoryKey: "asc" }] },
        links: { orderBy: { ordinal: "asc" } },
        dimensions: true,
      },
    }),
  );
}

export const getPassportForm = query(
  "indicator.draft",
  async (
    { initiativeId },
    filter: { indicatorId: string | null; state?: "draft" | "agreed" },
  ): Promise<PassportFormView> => {
    const { indicatorId, state = "draft" } = filter;
    const row =
      indicatorId === null ? null : await writtenPassport(initiativeId, indicatorId, state);
    const [measures, stewards, dimensions, categories, initiative] = await Promise.all([
      db().$queryRaw<(PassportChoice & { kind: string })[]>`
        WITH agenda AS (
          SELECT id FROM agenda_version WHERE initiative_id = ${initiativeId}::uuid
           ORDER BY (state = 'adopted') DESC, number DESC LIMIT 1)
        SELECT 'outcome:' || o.outcome_id AS value, o.title AS label, o.ordinal, 0 AS rank
          FROM agenda a JOIN agenda_outcome o
            ON o.initiative_id = ${initiativeId}::uuid AND o.agenda_version_id = a.id
        UNION ALL
        SELECT 'strategy:' || s.strategy_id, s.title, s.ordinal, 1
          FROM agenda a JOIN agenda_strategy s
            ON s.initiative_id = ${initiativeId}::uuid AND s.agenda_version_id = a.id
        UNION ALL
        SELECT 'activity:' || id, title, 0, 2 FROM activity
         WHERE initiative_id = ${initiativeId}::uuid AND state <> 'withdrawn'
        ORDER BY rank, ordinal, label`,
      db().$queryRaw<PassportChoice[]>`
        SELECT s.id AS value, o.name AS label FROM stakeholder s
          JOIN organization o ON o.id = s.organization_id
         WHERE s.initiative_id = ${initiativeId}::uuid AND s.state <> 'left' ORDER BY o.name`,
      db().$queryRaw<PassportChoice[]>`
        SELECT d.id AS value, d.name || ': ' || string_agg(c.name, ', ' ORDER BY c.ordinal) AS label
          FROM dimension d
          JOIN category c ON c.initiative_id = d.initiative_id AND c.dimension_id = d.id
         WHERE d.initiative_id = ${initiativeId}::uuid GROUP BY d.id, d.name ORDER BY d.name`,
      db().$queryRaw<PassportChoice[]>`
        SELECT d.code || ':' || c.code AS value, d.name || ': ' || c.name AS label
          FROM category c
          JOIN dimension d ON d.initiative_id = c.initiative_id AND d.id = c.dimension_id
         WHERE c.initiative_id = ${initiativeId}::uuid ORDER BY d.name, c.ordinal`,
      db().initiative.findUniqueOrThrow({
        where: { id: initiativeId },
        select: { settings: true },
      }),
    ]);
    const kinds = { outcome: row?.outcomeId, strategy: row?.strategyId, activity: row?.activityId };
    const linked = Object.entries(kinds).find(([, id]) => id);
    return {
      indicator: row && { id: row.id, version: row.version },
      values: {
        ...{ code: text(row?.code), name: text(row?.name), headline: text(row?.headline) },
        ...{ definition: text(row?.definition), level: row?.level ?? "population" },
        ...{ performanceKind: text(row?.performanceKind), valueKind: row?.valueKind ?? "percent" },
        ...{ unit: row?.unit ?? "%", decimals: text(row?.decimals ?? 1) },
        ...{ rateBase: text(row?.rateBase), direction: text(row?.direction) },
        ...{ bandLow: text(row?.bandLow?.toFixed()), bandHigh: text(row?.bandHigh?.toFixed()) },
        ...{ numeratorLabel: text(row?.numeratorLabel), source: text(row?.source) },
        ...{ denominatorLabel: text(row?.denominatorLabel), sourceUrl: text(row?.sourceUrl) },
        ...{ method: text(row?.method), frequency: text(row?.frequency) },
        ...{ aggregationRule: text(row?.aggregationRule), stewardId: text(row?.stewardId) },
        ...{ baselinePeriodKey: text(row?.baselinePeriodKey) },
        baselineValue: text(row?.baselineValue?.toFixed()),
        baselineToBeCollectedOn: text(row?.baselineToBeCollectedOn?.toISOString().slice(0, 10)),
        ...{ noTargetReason: text(row?.noTargetReason), place: text(row?.place) },
        ...{ timing: text(row?.timing), yearStartMonth: text(row?.yearStartMonth ?? 1) },
        accumulation: row?.accumulation ?? "periodic",
        smallCellThreshold: text(row?.smallCellThreshold),
        ...{ naturalLimit: text(row?.naturalLimit?.toFixed()) },
        ...{ progressMethod: text(row?.progressMethod), visibility: row?.visibility ?? "public" },
        measures: linked ? `${linked[0]}:${linked[1]}` : "",
      },
      flags: {
        bareValueAllowed: row?.bareValueAllowed ?? false,
        dimensionsStated: row?.dimensionsStated ?? false,
        isCore: row?.isCore ?? false,
      },
      dimensionIds: row?.dimensions.map(({ dimensionId }) => dimensionId) ?? [],
      targets:
        row?.targets.map(({ periodKey, value, categoryKey, source }) => ({
          ...{ periodKey, value: value.toFixed(), categoryKey, source },
        })) ?? [],
      links: row?.links.map(({ label, url }) => ({ label, url })) ?? [],
      leastThreshold: settingsOf(initiative.settings).suppressionThreshold,
      choices: { measures, stewards, dimensions, categories },
    };
  },
);
