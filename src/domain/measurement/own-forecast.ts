import { chosenForecast, type Forecast, type ForecastAt } from "./forecast";
import { positionOfKey } from "./progress/standing";

/** M17: a value that people expect of a period. */
export type OwnForecastPoint = { readonly periodKey: string; readonly value: string };

/** M17: the forecast a chart shows, and whose it is; people's own has no interval and no window. */
export type ShownForecast = {
  readonly by: "people" | "theil_sen";
  readonly window: number;
  readonly confidence: number;
  readonly points: readonly ForecastAt[];
};

/**
 * M17: people's own forecast wins over the computed one, from the latest reported point on: what
 * they expected of periods that have been reported since is past, and is left out.
 */
export function shownForecast(
  own: readonly OwnForecastPoint[],
  computed: Forecast | null,
  latestPosition: number | null,
): ShownForecast | null {
  const ahead = own
    .map(({ periodKey, value }) => {
      const at = Number(value);
      return { position: positionOfKey(periodKey), value: at, low: at, high: at };
    })
    .filter(({ position }) => latestPosition !== null && position > latestPosition)
    .sort((a, b) => a.position - b.position);
  const chosen = chosenForecast(ahead, computed);
  switch (chosen.by) {
    case "people":
      return { by: "people", window: 0, confidence: 0, points: chosen.own };
    case "theil_sen": {
      const { computed: line } = chosen;
      return {
        ...{ by: "theil_sen", window: line.window },
        ...{ confidence: line.confidence, points: line.points },
      };
    }
    case "nobody":
      return null;
  }
}
