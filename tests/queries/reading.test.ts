import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { demo } from "@tests/support/demo";
import { describe, expect, it } from "vitest";
import { getGaps } from "@/features/measurement/gap/queries/gaps";
import { getIndicator } from "@/features/measurement/indicator/queries/indicator";
import { getPlaces } from "@/features/measurement/reading/queries/places";
import { getReading } from "@/features/measurement/reading/queries/reading";
import { getSplit } from "@/features/measurement/reading/queries/split";
import { db } from "@/platform/db/client";

givenDatabase("demonstrationName");

const idOf = async (code: string) => ({ indicatorId: (await demo.indicator(code)).id });

describe("reading an indicator", () => {
  it("M10: each group has its own series, target and status", async () => {
    const { groups } = await getSplit(await scopeOf("observer"), await idOf("KR-CPS"));
    expect(groups.map(({ name }) => name)).toEqual(["Family income"]);
    const [low, other] = groups[0]?.series ?? [];
    expect(low).toMatchObject({
      ...{ categoryKey: "income:low", name: "Free or reduced-price lunch" },
      target: { periodKey: "2020/21", value: "70" },
      assessment: { status: "needs_acceleration" },
    });
    expect(low?.points.map(({ periodKey }) => periodKey)).toEqual([
      ...["2005/06", "2010/11", "2011/12", "2014/15"],
    ]);
    expect(other?.target?.value).toBe("90");
  });

  it("M19: a gap stands with both sides of it, and is judged by its own target", async () => {
    const { gaps, can } = await getGaps(await scopeOf("observer"), await idOf("KR-CPS"));
    expect(can).toEqual({ define: false });
    expect(gaps).toHaveLength(1);
    expect(gaps[0]?.points.at(-1)).toMatchObject({ periodKey: "2014/15" });
    expect(Number(gaps[0]?.points.at(-1)?.difference)).toBeCloseTo(-32.66, 1);
    expect(gaps[0]?.assessment).toMatchObject({ status: "limited" });
  });

  it("A2, M8: who claims to move it, which points are provisional, and what each method says", async () => {
    const reading = await getReading(await scopeOf("observer"), await idOf("COMP"));
    expect(reading.health.provisional).toEqual([{ periodKey: "2014", included: 3, expected: 4 }]);
    expect(reading.methods.map(({ method, isInForce }) => [method, isInForce])).toEqual([
      ["cagr", true],
      ["linear", false],
      ["un", false],
      ["eurostat", false],
    ]);
    const readiness = await getReading(await scopeOf("observer"), await idOf("KR-CPS"));
    expect(readiness.contributors.map(({ organization }) => organization)).toContain(
      "United Way of Greater Cincinnati",
    );
    // Six years are approved, the open one is handed in and not approved yet.
    expect(readiness.health).toMatchObject({ approved: 6, owed: 1, late: 0 });
  });

  it("W12: a series break stands with the definition that held before it", async () => {
    const { indicatorId } = await idOf("KR-CPS");
    const { initiativeId } = await demo.initiative().then(({ id }) => ({ initiativeId: id }));
    await db().seriesBreak.create({
      data: {
        ...{ initiativeId, indicatorId, periodKey: "2012/13", startOn: new Date("2012-08-01") },
        ...{ note: "new state assessment", definitionBefore: "the old test", markedAt: new Date() },
      },
    });
    const { breaks } = await getIndicator(await scopeOf("observer"), { indicatorId });
    expect(breaks).toContainEqual(
      expect.objectContaining({
        ...{ periodKey: "2012/13", position: 2012, note: "new state assessment" },
        definitionBefore: "the old test",
      }),
    );
  });

  it("places are found by name and put in order, and a sign of the search is only a sign", async () => {
    const malaria = await scopeOf("administrator", "end-malaria").catch(() => null);
    expect(malaria).toBeNull();
    const scope = await scopeOf("observer");
    const filter = await idOf("ABS");
    const byName = await getPlaces(scope, filter);
    expect(byName.places.map(({ name }) => name)).toEqual(["Cincinnati", "Covington", "Newport"]);
    expect(byName).toMatchObject({ all: 3, fitting: 3, order: "name" });
    const latest = (view: typeof byName) =>
      view.places.map(({ points }) => Number(points.at(-1)?.value));
    const highest = latest(await getPlaces(scope, { ...filter, order: "highest" }));
    expect(highest).toEqual([...highest].sort((a, b) => b - a));
    expect(latest(await getPlaces(scope, { ...filter, order: "lowest" }))).toEqual(
      [...highest].reverse(),
    );
    const newport = await getPlaces(scope, { ...filter, find: "newp" });
    expect(newport.places.map(({ code }) => code)).toEqual(["NEWPORT"]);
    expect(await getPlaces(scope, { ...filter, find: "%" })).toMatchObject({
      ...{ places: [], all: 3, fitting: 0 },
    });
  });

  it("T1: an indicator of another initiative is not found", async () => {
    const scope = await scopeOf("foreign");
    const filter = await idOf("KR-CPS");
    await expect(getSplit(scope, filter)).rejects.toThrow("not found");
    await expect(getReading(scope, filter)).rejects.toThrow("not found");
    await expect(getGaps(scope, filter)).rejects.toThrow("not found");
    expect((await getPlaces(scope, filter)).places).toEqual([]);
  });
});
