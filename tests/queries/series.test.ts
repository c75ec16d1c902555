import { givenDatabase } from "@tests/support/database";
import { demo } from "@tests/support/demo";
import { describe, expect, it } from "vitest";
import { rebuildSeries } from "@/features/measurement/series/facts";
import { dateIn } from "@/platform/clock";
import { db } from "@/platform/db/client";

givenDatabase("demonstrationName");

function rows() {
  return db().$queryRaw<object[]>`
    SELECT initiative_id, indicator_id, place_code, category_key, period_key, period_start_on::text,
           trim_scale(value)::text AS value, trim_scale(numerator)::text AS numerator,
           trim_scale(denominator)::text AS denominator, reporters_included, reporters_expected,
           is_illustrative
      FROM series_point ORDER BY 1, 2, 3, 4, 5`;
}

describe("M9: the roll-up is kept up to date", () => {
  it("M9: what was kept up change by change equals a full rebuild, in all three demo initiatives", async () => {
    const kept = await rows();
    expect(kept.length).toBeGreaterThan(5000);
    for (const { id } of await db().initiative.findMany()) {
      await db().$transaction((tx) => rebuildSeries(tx, id, new Date()), { timeout: 60_000 });
    }
    expect(await rows()).toEqual(kept);
  });
});

describe("T2: dates are those of the initiative's own time zone", () => {
  it("T2: an instant after midnight in UTC is still the day before in Cincinnati", async () => {
    const { timeZone } = await demo.initiative();
    expect(timeZone).toBe("America/New_York");
    expect(dateIn(timeZone, new Date("2026-03-01T03:00:00Z"))).toBe("2026-02-28");
  });
});
