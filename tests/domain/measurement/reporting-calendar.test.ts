import { describe, expect, it } from "vitest";
import type { Period } from "@/domain/kernel/period";
import { readPeriod } from "@/domain/kernel/period-reader";
import {
  dueOnAfter,
  isLate,
  isOwed,
  mostPeriodsAtOnce,
  periodsToOpen,
} from "@/domain/measurement/reporting-calendar";

function period(text: string): Period {
  const read = readPeriod(text);
  if (!read) throw new Error(`${text} is no period`);
  return read;
}
const keys = (first: string, last: string) =>
  periodsToOpen(period(first), period(last))?.map(({ key }) => key) ?? null;

describe("M6: periods are opened from a first to a last", () => {
  it("of the same kind, both included", () => {
    expect(keys("2023-Q3", "2024-Q1")).toEqual(["2023-Q3", "2023-Q4", "2024-Q1"]);
    expect(keys("2022/23", "2022/23")).toEqual(["2022/23"]);
  });

  it("never of two kinds, the wrong way round, or more than ten years of months", () => {
    expect(keys("2023-Q3", "2024")).toBeNull();
    expect(keys("2024", "2023")).toBeNull();
    expect(keys("2014-01", "2023-12")).toHaveLength(mostPeriodsAtOnce);
    expect(keys("2014-01", "2024-01")).toBeNull();
  });

  it("each with its own due day", () => {
    expect(dueOnAfter("2024-01-31", 30)).toBe("2024-03-01");
    expect(dueOnAfter("2024-12-31", 0)).toBe("2024-12-31");
  });
});

describe("M6: what is owed and what is late", () => {
  it("is owed until it is handed in, and again when it comes back", () => {
    const states = ["missing", "draft", "returned", "submitted", "approved"] as const;
    expect(states.map(isOwed)).toEqual([true, true, true, false, false]);
  });

  it("is late from the day after it was due", () => {
    expect(isLate("missing", "2024-03-01", "2024-03-01")).toBe(false);
    expect(isLate("missing", "2024-03-01", "2024-03-02")).toBe(true);
    expect(isLate("submitted", "2024-03-01", "2024-03-02")).toBe(false);
    expect(isLate("draft", null, "2024-03-02")).toBe(false);
  });
});
