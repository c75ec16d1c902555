import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChartPoint, LineChartData } from "@/ui/chart/chart-data";
import { type ChartLayout, type ChartSize, layOutChart, runsOf } from "@/ui/chart/chart-layout";
import { type Box, touches } from "@/ui/chart/label-box";
import { stripHeight } from "@/ui/chart/note-marks";
import { axisTextSize } from "@/ui/chart/scales";
import { textWidth } from "@/ui/chart/text-size";

const words = fc
  .array(
    fc.constantFrom("new", "assessment", "target", "Kindergarten-readiness", "in", "WWW", "57 %"),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  .map((parts) => parts.join(" "));

const value = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000),
);

const points = fc
  .array(fc.record({ step: fc.constantFrom(0.0833, 0.25, 1, 2), value: fc.option(value) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((steps) => {
    let position = 2000;
    return steps.map((one, index): ChartPoint => {
      position += index === 0 ? 0 : one.step;
      const { value: own } = one;
      return {
        ...{ key: String(index), label: String(index), position, value: own },
        ...{ display: own === null ? "–" : String(own), isProvisional: index % 3 === 0 },
      };
    });
  });

const position = fc.integer({ min: 2000, max: 2030 });
const mark = fc.record({ label: words, position, value, display: words });

const charts: fc.Arbitrary<LineChartData> = fc.record(
  {
    points,
    label: words,
    lines: fc
      .array(fc.record({ label: words, points }), { maxLength: 5 })
      .map((lines) => lines.map((line, index) => ({ ...line, key: `line ${index}` }))),
    target: mark,
    baseline: mark,
    forecast: fc.record({
      label: words,
      display: words,
      points: fc.array(fc.record({ position, value, low: value, high: value }), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
    breaks: fc.uniqueArray(fc.record({ position, label: words }), {
      maxLength: 4,
      selector: (one) => one.position,
    }),
    annotations: fc.array(fc.record({ position, label: words }), { maxLength: 12 }),
  },
  { requiredKeys: ["points"] },
);

const formatTick = (tick: number) => String(tick);

/** Everything in a chart that is words: labels, numbered marks, and the ticks of both axes. */
function wordsOf(layout: ChartLayout): readonly (Box & { readonly what: string })[] {
  const { frame, labels, marks, timeLabels, yTicks, y } = layout;
  const plotBottom = frame.height - frame.bottom;
  return [
    ...labels.map(({ key, box }) => ({ what: key, ...box })),
    ...marks.map((one) => ({
      ...{ what: `mark ${one.text}`, x: one.x - one.width / 2, width: one.width },
      ...{ y: plotBottom + stripHeight / 2 - 8, height: 16 },
    })),
    ...timeLabels.map(({ label, x }) => {
      const width = textWidth(label, axisTextSize);
      return {
        ...{ what: `tick ${label}`, x: x - width / 2, width },
        ...{ y: frame.height - 8 - axisTextSize, height: axisTextSize },
      };
    }),
    ...yTicks.map((tick) => {
      const width = Math.min(textWidth(formatTick(tick), axisTextSize), frame.left - 8);
      return {
        ...{ what: `value ${tick}`, x: frame.left - 8 - width, width },
        ...{ y: y(tick) - axisTextSize / 2, height: axisTextSize },
      };
    }),
  ];
}

const sizes: readonly ChartSize[] = ["wide", "narrow", "small"];

describe.each(sizes)("a %s chart", { timeout: 60_000 }, (size) => {
  it("has no words that lie on other words", () => {
    fc.assert(
      fc.property(charts, (data) => {
        const all = wordsOf(layOutChart(data, size, formatTick));
        const clashes = all.flatMap((one, index) =>
          all.slice(index + 1).flatMap((other) => (touches(one, other) ? [[one, other]] : [])),
        );
        expect(clashes).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("has no words that leave its frame", () => {
    fc.assert(
      fc.property(charts, (data) => {
        const layout = layOutChart(data, size, formatTick);
        const { width, height } = layout.frame;
        const outside = wordsOf(layout).filter(
          (box) =>
            box.x < -0.01 ||
            box.y < -0.01 ||
            box.x + box.width > width + 0.01 ||
            box.y + box.height > height + 0.01,
        );
        expect(outside).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("keeps every point and mark inside the plot, on scales of finite numbers", () => {
    fc.assert(
      fc.property(charts, (data) => {
        const { frame, x, y, lines } = layOutChart(data, size, formatTick);
        for (const point of lines.flatMap(({ runs }) => runs.flat())) {
          expect(x(point.position)).toBeGreaterThanOrEqual(frame.left - 0.01);
          expect(x(point.position)).toBeLessThanOrEqual(frame.width - frame.right + 0.01);
          expect(y(point.value)).toBeGreaterThanOrEqual(frame.top - 0.01);
          expect(y(point.value)).toBeLessThanOrEqual(frame.height - frame.bottom + 0.01);
        }
      }),
    );
  });
});

function line(...values: readonly (number | null)[]): readonly ChartPoint[] {
  return values.map((one, index) => ({
    ...{ key: String(2005 + index), label: String(2005 + index), position: 2005 + index },
    ...{ value: one, display: one === null ? "–" : `${one} %` },
  }));
}

describe("what a chart says", () => {
  it("a line ends at a break and at a missing value, and begins again after it", () => {
    const shapes = (breaks: readonly number[]) =>
      runsOf(line(44, 46, null, 50, 52, 53), breaks).map((run) => run.map(({ key }) => key));
    expect(shapes([])).toEqual([
      ["2005", "2006"],
      ["2008", "2009", "2010"],
    ]);
    expect(shapes([2009])).toEqual([["2005", "2006"], ["2008"], ["2009", "2010"]]);
    // A break between two periods cuts there as well.
    expect(shapes([2009.5])).toEqual([["2005", "2006"], ["2008", "2009"], ["2010"]]);
  });

  it("M7: no line leads from the year so far into a new year", () => {
    const points = line(10, 25, 12, 30).map((point, index) => ({
      ...point,
      beginsAnew: index === 2,
    }));
    expect(runsOf(points, []).map((run) => run.map(({ key }) => key))).toEqual([
      ["2005", "2006"],
      ["2007", "2008"],
    ]);
  });

  it("the latest value, the target, the baseline and a break are named in the chart itself", () => {
    const data: LineChartData = {
      points: line(44, 45, 47, 48, 51, 53, 53, 55, 56, 57),
      target: { label: "target", position: 2020, value: 85, display: "85 %" },
      baseline: { label: "baseline", position: 2005, value: 44, display: "44 %" },
      breaks: [{ position: 2012, label: "new state assessment" }],
    };
    for (const size of ["wide", "narrow"] as const) {
      const { labels } = layOutChart(data, size, formatTick);
      const said = labels.map(({ lines }) => lines.join(" "));
      expect(said).toEqual(
        expect.arrayContaining(["57 %", "target 85 %", "baseline 44 %", "new state assessment"]),
      );
    }
  });

  it("notes that would touch share one mark, and keep their numbers", () => {
    const annotations = [2005, 2005.1, 2005.2, 2013].map((at) => ({
      ...{ position: at, label: `at ${at}` },
    }));
    const { marks, named } = layOutChart(
      { points: line(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), annotations },
      "wide",
      formatTick,
    );
    expect(marks.map(({ text }) => text)).toEqual(["1–3", "4"]);
    expect([...named]).toEqual([4]);
  });

  it("a chart of some months has months on its axis", () => {
    const months = Array.from({ length: 8 }, (_, month) => ({
      ...{ key: String(month), label: "", position: 2024 + (month + 2) / 12, value: month },
      display: String(month),
    }));
    const { xTicks } = layOutChart({ points: months }, "wide", formatTick);
    expect(xTicks[0]?.label).toBe("Mar 2024");
    expect(xTicks.length).toBeGreaterThan(3);
  });

  it("six lines are all named at their ends", () => {
    const lines = Array.from({ length: 5 }, (_, index) => ({
      ...{ key: `other ${index}`, label: `Line number ${index + 2}` },
      points: line(40 + index, 50 + index / 10),
    }));
    for (const size of ["wide", "narrow"] as const) {
      const { labels } = layOutChart(
        { points: line(40, 50), label: "Line number 1", lines },
        size,
        formatTick,
      );
      expect(labels.map(({ key }) => key)).toHaveLength(6);
    }
  });
});
