import { describe, expect, it } from "vitest";
import { type Charted, pointsForChart } from "@/features/measurement/reading/words";

const charted: Charted = {
  ...{ unit: "%", decimals: 0, accumulation: "periodic", yearStartMonth: 1 },
  breaks: [
    { position: 2012, unitBefore: "pupils" },
    { position: 2014, unitBefore: "%" },
  ],
};

const point = (year: number, value: string | null) => ({
  ...{ periodKey: String(year), position: year, value },
});

describe("The points of a stored series on a chart", () => {
  const drawn = pointsForChart(
    [point(2011, "812"), point(2012, "44"), point(2013, null), point(2014, "57")],
    charted,
  );

  it("W12: each says its value in the unit it was measured in; another unit than today's is not drawn", () => {
    expect(drawn.map(({ value, display }) => [value, display])).toEqual([
      [null, "812\u00a0pupils"],
      [44, "44\u00a0%"],
      [null, "–"],
      [57, "57\u00a0%"],
    ]);
  });

  it("W12: no line leads from one definition to the next", () => {
    expect(drawn.map(({ beginsAnew }) => beginsAnew)).toEqual([false, true, false, true]);
  });

  it("M7: no line leads from one year into the next where values grow within it", () => {
    const within: Charted = { ...charted, breaks: [], accumulation: "within_year" };
    const months = ["2023-11", "2023-12", "2024-01"].map((periodKey, month) => ({
      ...{ periodKey, position: 2023 + (10 + month) / 12, value: "5" },
    }));
    expect(pointsForChart(months, within).map(({ beginsAnew }) => beginsAnew)).toEqual([
      ...[false, false, true],
    ]);
  });
});
