import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { drawnGap } from "@/features/measurement/gap/words";
import { type Charted, pointsForChart, sinceAnew } from "@/features/measurement/reading/words";
import { english } from "@/i18n/messages";

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

  it("W12: how something changed is said from the last definition on", () => {
    expect(sinceAnew(drawn).map(({ key }) => key)).toEqual(["2014"]);
    expect(sinceAnew(drawn.slice(1, 3)).map(({ key }) => key)).toEqual(["2012", "2013"]);
    expect(sinceAnew([])).toEqual([]);
  });
});

describe("A gap between two groups on a chart", () => {
  const t = createTranslator({ locale: "en", messages: english, namespace: "reading" });
  const gap = {
    ...{ categoryName: "Girls", referenceName: "Boys", measure: "difference" as const },
    baseline: { periodKey: "2012", value: "-12" },
    targets: [{ position: 2020, value: "5" }],
    points: [
      { periodKey: "2011", position: 2011, difference: "-40", ratio: "0.9" },
      { periodKey: "2012", position: 2012, difference: "-12", ratio: "0.8" },
      { periodKey: "2014", position: 2014, difference: "-9.5", ratio: null },
    ],
  };

  it("M19, W12: is drawn by its size, each said in the unit of its own definition", () => {
    const { between, target, baseline } = drawnGap(gap, charted, t);
    expect(between.map(({ value, display }) => [value, display])).toEqual([
      [null, "40\u00a0pupils"],
      [12, "12.0\u00a0points"],
      [9.5, "9.5\u00a0points"],
    ]);
    expect([target, baseline]).toEqual([
      { label: "target", position: 2020, value: 5, display: "5.0\u00a0points" },
      { label: "baseline", position: 2012, value: 12, display: "12.0\u00a0points" },
    ]);
  });

  it("M19: as a ratio it is a plain number, and a missing one is no point", () => {
    const { between } = drawnGap({ ...gap, measure: "ratio" }, charted, t);
    expect(between.map(({ display }) => display)).toEqual(["0.90", "0.80", "–"]);
  });
});
