import type { Figure } from "../measurement/small-count";

/** M22: a figure that a release has hidden. It is kept with the release and never shown, so that no later one gives it away. */
export type HiddenFigure = Figure & {
  readonly code: string;
  readonly periodKey: string;
  readonly placeCode: string;
  readonly categoryKey: string;
};

/** M22: a point of an indicator as an earlier release had it. */
export type EarlierPoint = HiddenFigure & { readonly isHidden: boolean };

const parts = ["indicator", "period", "place", "category"] as const;
const figures = ["value", "numerator", "denominator"] as const;

/** M22: all points of an earlier release, by its indicators: what its file told, and what it hid. */
export function earlierPointsOf(
  file: string,
  hidden: readonly HiddenFigure[],
): ReadonlyMap<string, readonly EarlierPoint[]> {
  const keyOf = (...key: readonly string[]) => key.join("\n");
  const secrets = new Map(
    hidden.map((one) => [keyOf(one.code, one.periodKey, one.placeCode, one.categoryKey), one]),
  );
  const [head = "", ...lines] = file.split("\n");
  const columns = head.split(",");
  const points = new Map<string, EarlierPoint[]>();
  for (const line of lines) {
    if (line === "") continue;
    // Codes and keys hold neither commas nor quotes, so that the cells before a note can be cut apart.
    const cells = line.split(",");
    const cell = (name: string) => cells[columns.indexOf(name)] ?? "";
    const [code = "", periodKey = "", placeCode = "", categoryKey = ""] = parts.map(cell);
    const isHidden = cell("state") === "suppressed";
    const [value = null, numerator = null, denominator = null] = figures.map(
      (name) => cell(name) || null,
    );
    const secret = secrets.get(keyOf(code, periodKey, placeCode, categoryKey));
    const figure = isHidden && secret ? secret : { value, numerator, denominator };
    const own = points.get(code) ?? [];
    own.push({
      ...{ code, periodKey, placeCode, categoryKey, isHidden, value: figure.value },
      ...{ numerator: figure.numerator, denominator: figure.denominator },
    });
    points.set(code, own);
  }
  return points;
}
