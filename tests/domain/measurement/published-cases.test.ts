import { hasSharedData, readSharedData } from "@tests/support/shared-data";
import { describe, expect, it } from "vitest";
import type { ProgressMethod } from "@/domain/initiative/progress-method";
import { assessProgress } from "@/domain/measurement/progress/assess-progress";
import { eurostatStatusOfScore } from "@/domain/measurement/progress/eurostat-method";
import { groupedStatus } from "@/domain/measurement/progress/outcome-status";
import type { ProgressStatus } from "@/domain/measurement/progress/progress-question";

type Case = {
  id: string;
  config: {
    direction: "positive" | "negative";
    base_year: number;
    target: number | null;
    target_year: number | null;
    limit: number | null;
  };
  series: [year: number | string, value: number | null][];
  expected: { status: string; score: number | null };
};
type Aggregate = {
  id: string;
  groups: { score: number | null; status: string }[][];
  expected: { status: string; score: number | null };
};

const ourWord: Record<string, ProgressStatus> = {
  target_achieved: "achieved",
  substantial_progress: "on_track",
  moderate_progress: "needs_acceleration",
  limited_progress: "limited",
  deterioration: "moving_away",
  not_available: "not_assessable",
  "": "not_assessable",
};

function assess({ config, series }: Case, method: ProgressMethod) {
  const year = (text: number | string) => Number.parseInt(String(text), 10);
  return assessProgress({
    direction: config.direction === "positive" ? "increase" : "decrease",
    method,
    baseline: { position: config.base_year, value: null },
    target:
      config.target === null
        ? undefined
        : {
            periodKey: String(config.target_year ?? 2030),
            position: config.target_year ?? 2030,
            value: String(config.target),
          },
    limit: config.limit === null ? undefined : String(config.limit),
    observations: series.flatMap(([period, value]) =>
      value === null
        ? []
        : [{ periodKey: String(period), position: year(period), value: String(value) }],
    ),
  });
}

function read(file: string): { cases: Case[]; aggregate_cases: Aggregate[] } {
  return JSON.parse(readSharedData(`progress/${file}`));
}

describe.skipIf(!hasSharedData("progress/canada_cif_2026-07.json"))(
  "M10, M11: our status and score agree with what statistical offices published",
  () => {
    it.each([
      ["canada_cif_2026-07.json", 120],
      ["opensdg_author_cases.json", 32],
    ])("every case of %s", (file, expected) => {
      const { cases } = read(file);
      expect(cases).toHaveLength(expected);
      for (const one of cases) {
        const { status, score } = assess(one, "cagr");
        expect({ id: one.id, status }).toEqual({
          id: one.id,
          status: ourWord[one.expected.status],
        });
        if (one.expected.score === null) expect(score).toBeNull();
        else expect(score).toBeCloseTo(one.expected.score, 6);
      }
    });

    it("every case of eustat_cases.json, in Eurostat's own words", () => {
      const { cases } = read("eustat_cases.json");
      expect(cases).toHaveLength(20);
      for (const one of cases) {
        const { figures, score } = assess(one, "eurostat");
        expect({ id: one.id, status: figures.publishedStatus ?? "not_available" }).toEqual({
          id: one.id,
          status: one.expected.status,
        });
        expect(score).toBeCloseTo(one.expected.score ?? Number.NaN, 6);
      }
    });

    it.each([
      ["canada_cif_2026-07.json", 8],
      ["opensdg_author_cases.json", 5],
    ])("M15: every measure of several series in %s", (file, expected) => {
      const { aggregate_cases: aggregates } = read(file);
      expect(aggregates).toHaveLength(expected);
      for (const one of aggregates) {
        const groups = one.groups.map((group) =>
          group.map(({ status, score }) => ({
            status: ourWord[status] ?? ("not_assessable" as const),
            score,
          })),
        );
        const { status, score } = groupedStatus(groups);
        expect({ id: one.id, status }).toEqual({
          id: one.id,
          status: ourWord[one.expected.status],
        });
        expect(score).toBeCloseTo(one.expected.score ?? Number.NaN, 6);
      }
    });

    it("M15: every measure of several series in eustat_cases.json", () => {
      const { aggregate_cases: aggregates } = read("eustat_cases.json");
      expect(aggregates).toHaveLength(4);
      for (const one of aggregates) {
        const groups = one.groups.map((group) =>
          group.map(({ score }) => ({ status: "limited" as const, score })),
        );
        const { score } = groupedStatus(groups);
        expect(score).toBeCloseTo(one.expected.score ?? Number.NaN, 6);
        expect({ id: one.id, status: eurostatStatusOfScore(score ?? Number.NaN) }).toEqual({
          id: one.id,
          status: one.expected.status,
        });
      }
    });
  },
);
