import { may } from "@/domain/access/policy";
import { settingsOf } from "@/domain/initiative/settings";
import {
  byPower,
  type Power,
  type PowerPlace,
  powerOf,
  powerPlace,
} from "@/domain/measurement/indicator-power";
import { query } from "@/platform/access/query";
import { db } from "@/platform/db/client";

/** A rating as it stands, each part with its reason. */
export type RatingView = {
  readonly communication: Power;
  readonly communicationReason: string;
  readonly proxy: Power;
  readonly proxyReason: string;
  readonly data: Power;
  readonly dataReason: string;
};

/** One candidate of the short list with what speaks for it. */
export type CandidateView = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly state: string;
  readonly isCore: boolean;
  readonly rating: RatingView | null;
  readonly power: number;
  readonly place: PowerPlace;
  readonly can: { readonly rate: boolean; readonly promote: boolean; readonly demote: boolean };
};

/** W6: the candidates of each outcome side by side, the strongest first, and how full the short list is. */
export type ShortListView = {
  readonly outcomes: readonly {
    readonly id: string;
    readonly title: string;
    readonly candidates: readonly CandidateView[];
  }[];
  readonly core: number;
  readonly limit: number;
};

export const getShortList = query(
  "indicator.read",
  async ({ initiativeId, actor }, _filter: null): Promise<ShortListView> => {
    const [initiative, outcomes, indicators] = await Promise.all([
      db().initiative.findUniqueOrThrow({
        where: { id: initiativeId },
        select: { settings: true },
      }),
      db().$queryRaw<{ id: string; title: string }[]>`
        WITH agenda AS (
          SELECT id FROM agenda_version WHERE initiative_id = ${initiativeId}::uuid
           ORDER BY (state = 'adopted') DESC, number DESC LIMIT 1)
        SELECT o.outcome_id AS id, o.title FROM agenda a JOIN agenda_outcome o
            ON o.initiative_id = ${initiativeId}::uuid AND o.agenda_version_id = a.id
         ORDER BY o.ordinal`,
      db().indicator.findMany({
        where: {
          ...{ initiativeId, level: "population", outcomeId: { not: null } },
          state: { in: ["draft", "proposed", "agreed"] },
        },
        select: {
          ...{ id: true, code: true, name: true, state: true, isCore: true, outcomeId: true },
          power: {
            select: {
              ...{ communication: true, communicationReason: true, proxy: true },
              ...{ proxyReason: true, data: true, dataReason: true },
            },
          },
        },
      }),
    ]);
    const candidates = indicators.map(({ power: rating, outcomeId, ...one }) => ({
      ...{ ...one, rating, outcomeId, power: powerOf(rating), place: powerPlace(rating) },
      can: {
        rate: may(actor, "indicator.rate"),
        promote: one.state === "agreed" && !one.isCore && may(actor, "indicator.promote"),
        demote: one.state === "agreed" && one.isCore && may(actor, "indicator.demote"),
      },
    }));
    return {
      outcomes: outcomes.map(({ id, title }) => ({
        ...{ id, title },
        candidates: byPower(candidates.filter(({ outcomeId }) => outcomeId === id)).map(
          ({ outcomeId: _outcome, ...candidate }) => candidate,
        ),
      })),
      core: indicators.filter(({ state, isCore }) => state === "agreed" && isCore).length,
      limit: settingsOf(initiative.settings).coreIndicatorLimit,
    };
  },
);
