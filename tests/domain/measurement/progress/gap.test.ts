import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GapPassport, gapSeries, gapStanding } from "@/domain/measurement/progress/gap";

const of = (periodKey: string, value: string | null) => ({ periodKey, value });

describe("M19: the gap of a category against the reference category", () => {
  it("M19: difference and ratio, period by period in the order of time", () => {
    const all = [of("2022", "80"), of("2020", "75"), of("2021", "60")];
    const girls = [of("2020", "60"), of("2021", "66"), of("2022", "80.0")];
    expect(gapSeries(all, girls)).toEqual([
      { periodKey: "2020", reference: "75", category: "60", difference: "-15", ratio: "0.8" },
      { periodKey: "2021", reference: "60", category: "66", difference: "6", ratio: "1.1" },
      { periodKey: "2022", reference: "80", category: "80", difference: "0", ratio: "1" },
    ]);
  });

  it("M19: what one side does not have is no gap, and 0 has a difference but no ratio", () => {
    const gaps = gapSeries(
      [of("2020", "5"), of("2021", null), of("2022", "0")],
      [...[of("2021", "4"), of("2022", "3"), of("2023", "2")]],
    );
    const none = { difference: null, ratio: null };
    expect(gaps).toEqual([
      { periodKey: "2020", reference: "5", category: null, ...none },
      { periodKey: "2021", reference: null, category: "4", ...none },
      { periodKey: "2022", reference: "0", category: "3", difference: "3", ratio: null },
      { periodKey: "2023", reference: null, category: "2", ...none },
    ]);
    expect(gapSeries([], [])).toEqual([]);
  });

  it("M19: a third is rounded to twelve places, and a difference never", () => {
    const [gap] = gapSeries([of("2020", "3")], [of("2020", "0.1000000000000001")]);
    expect([gap?.difference, gap?.ratio]).toEqual(["-2.8999999999999999", "0.033333333333"]);
  });

  it("M19: the two categories exchanged turn the difference about", () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }).map(String), { maxLength: 8 });
    fc.assert(
      fc.property(values, values, (some, others) => {
        const [one, other] = [some, others].map((list) =>
          list.map((value, index) => of(String(2000 + index), value)),
        );
        const there = gapSeries(one ?? [], other ?? []);
        const back = gapSeries(other ?? [], one ?? []);
        expect(there.map(({ difference }) => difference && Number(difference))).toEqual(
          back.map(({ difference }) => difference && 0 - Number(difference)),
        );
      }),
    );
  });
});

describe("M19: where a gap stands", () => {
  const passport: GapPassport = {
    measure: "difference",
    method: "linear",
    baseline: { periodKey: "2020", value: "20" },
    targets: [{ periodKey: "2030", value: "0" }],
  };
  const gaps = (category: string) => gapSeries([of("2025", "100")], [of("2025", category)]);
  const status = (category: string, more: Partial<GapPassport> = {}) =>
    gapStanding({ ...passport, ...more }, gaps(category)).status;

  it("M19: a gap that closes as a straight line does is on track, a wider one moves away", () => {
    expect(["90", "87", "82", "79", "100"].map((category) => status(category))).toEqual([
      ...["on_track", "needs_acceleration", "limited", "moving_away", "achieved"],
    ]);
  });

  it("M19: whichever side has more, the size of the gap counts, in baseline and target too", () => {
    expect(["110", "121"].map((category) => status(category))).toEqual(["on_track", "moving_away"]);
    const signed = { baseline: { periodKey: "2020", value: "-20" } };
    expect(status("90", signed)).toBe("on_track");
    expect(status("95", { targets: [{ periodKey: "2030", value: "-5" }] })).toBe("achieved");
  });

  it("M19: a ratio should come closer to 1, from either side", () => {
    const parity: Partial<GapPassport> = {
      ...{ measure: "ratio", method: "cagr", baseline: { periodKey: "2020", value: "0.5" } },
      targets: [{ periodKey: "2030", value: "1" }],
    };
    expect(["71", "60", "49", "100", "210"].map((category) => status(category, parity))).toEqual([
      ...["on_track", "limited", "moving_away", "achieved", "moving_away"],
    ]);
  });

  it("M19: without a baseline of its own a gap begins with its first point", () => {
    const points = gapSeries(
      [of("2019", "100"), of("2020", "100"), of("2025", "100")],
      [of("2019", null), of("2020", "80"), of("2025", "90")],
    );
    const judged = gapStanding({ ...passport, baseline: null }, points);
    expect(judged).toMatchObject({
      status: "on_track",
      figures: { baselinePeriod: "2020", baselineValue: "20", latestValue: "10" },
    });
    const stated = { ...passport, baseline: { periodKey: "2020", value: null } };
    expect(gapStanding(stated, points)).toMatchObject({ status: "on_track" });
  });

  it("M19: a gap with no point in common is not judged, and says why", () => {
    const apart = gapSeries([of("2020", "1")], [of("2021", "1")]);
    expect(gapStanding({ ...passport, baseline: null }, apart)).toMatchObject({
      ...{ status: "not_assessable", reason: "fewer_than_two_points" },
    });
  });
});
