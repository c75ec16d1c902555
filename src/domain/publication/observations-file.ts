import { definitionAt, unitAt } from "../measurement/comparable-points";
import { csvLine, guardedText } from "../measurement/import/tidy-file";
import type { PublicBreak, PublicPoint, PublicSeries } from "./public-document";

type FileIndicator = {
  readonly code: string;
  readonly unit: string;
  readonly series: readonly PublicSeries[];
  readonly breaks: readonly Pick<PublicBreak, "position" | "unitBefore">[];
};

const head = [
  ...["indicator", "period", "place", "category", "value", "numerator", "denominator"],
  ...["state", "provisional", "illustrative", "definition", "unit"],
];

function row(
  { code, unit, breaks }: FileIndicator,
  series: PublicSeries,
  point: PublicPoint,
): string {
  return csvLine([
    ...[code, point.periodKey, series.placeCode, series.categoryKey],
    ...[point.value ?? "", point.numerator ?? "", point.denominator ?? "", point.state],
    ...[String(point.isProvisional), String(point.isIllustrative)],
    String(definitionAt(breaks, point.position)),
    guardedText(unitAt(breaks, point.position, unit)),
  ]);
}

/**
 * M21: the file of all released observations, one a row, in the order of the indicators. The last
 * columns say by which definition (W12: 1 is the first, one more after each series break) and in
 * which unit each value stands, so that nobody joins values that are not the same thing. No
 * spreadsheet takes a cell for a formula: codes are letters and digits by their own rule.
 */
export function observationsFile(indicators: readonly FileIndicator[]): string {
  const rows = indicators.flatMap((indicator) =>
    indicator.series.flatMap((one) => one.points.map((point) => row(indicator, one, point))),
  );
  return [csvLine(head), ...rows].join("");
}

/** The values of a file by what they are of: "indicator period place category" to "value state". */
export function valuesOfFile(file: string): ReadonlyMap<string, string> {
  return new Map(
    file
      .split("\n")
      .slice(1)
      .filter((line) => line !== "")
      .map((line) => {
        const [code, period, place, category, value, , , state] = line.split(",");
        return [[code, period, place, category].join("\n"), `${value}\n${state}`] as const;
      }),
  );
}
