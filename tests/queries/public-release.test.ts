import { home, scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { demo } from "@tests/support/demo";
import { describe, expect, it } from "vitest";
import { retireIndicator } from "@/features/measurement/indicator/commands/retire-indicator";
import { publishRelease } from "@/features/publication/commands/publish-release";
import { findReleasedIndicatorFile } from "@/features/publication/queries/api";
import { findPublicIndicator } from "@/features/publication/queries/public-release";
import { run } from "@/platform/command/pipeline";

describe("What the public finds of an indicator", () => {
  givenDatabase("demonstrationName");

  it("T4: a retired one keeps its page, its places and its file, however its code is written", async () => {
    const { id: indicatorId } = await demo.indicator("ABS");
    const scope = await scopeOf("lead");
    const slug = home ?? "";
    const before = await findReleasedIndicatorFile(slug, "ABS");
    const reason = "The source has ended.";
    expect(await run(retireIndicator, scope, { indicatorId, reason })).toMatchObject({ ok: true });
    const note = "Absence is not measured any more.";
    expect(await run(publishRelease, scope, { note })).toMatchObject({ ok: true });
    const page = await findPublicIndicator(slug, "abs");
    expect(page?.indicator.retired?.reason).toBe(reason);
    expect(page?.initiative.indicators.map(({ passport }) => passport.code)).not.toContain("ABS");
    const place = await findPublicIndicator(slug, "ABS", "NEWPORT");
    expect(place?.place?.series.length).toBeGreaterThan(0);
    const after = await findReleasedIndicatorFile(slug, "abs");
    expect([after?.code, after?.content]).toEqual(["ABS", before?.content]);
    expect(await findPublicIndicator(slug, "NOWHERE")).toBeNull();
  });
});
