import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ComparedActivity, likelyDuplicates } from "@/domain/activity/likely-duplicate";

const tutors: ComparedActivity = {
  id: "tutors",
  title: "Reading tutors",
  leadStakeholderId: "club",
  strategyIds: ["tutoring"],
  indicatorIds: ["reading"],
  place: "Cincinnati, Covington",
  audience: "Pupils below grade level",
  startOn: "2026-01-01",
  endOn: "2026-06-30",
};
const twin: ComparedActivity = {
  ...tutors,
  ...{ id: "twin", title: "Summer readers", leadStakeholderId: "library", place: "Covington" },
  audience: "Pupils in summer",
};

describe("W8: a likely duplicate is asked about", () => {
  it("same strategy, same indicator, overlapping place, audience and time, another lead", () => {
    expect(likelyDuplicates(tutors, [tutors, twin])).toEqual([twin]);
  });

  it.each<[string, Partial<ComparedActivity>]>([
    ["the same lead", { leadStakeholderId: "club" }],
    ["another strategy", { strategyIds: ["libraries"] }],
    ["another indicator", { indicatorIds: ["attendance"] }],
    ["another place", { place: "Newport" }],
    ["another audience", { audience: "Parents" }],
    ["a later time", { startOn: "2026-07-01", endOn: null }],
    ["an earlier time", { startOn: null, endOn: "2025-12-31" }],
  ])("%s makes it none", (_name, change) => {
    expect(likelyDuplicates(tutors, [{ ...twin, ...change }])).toEqual([]);
  });

  it("a place or an audience that says nothing may be the same one, and one day in common is enough", () => {
    const vague = { ...twin, place: "", audience: "", startOn: "2026-06-30", endOn: null };
    expect(likelyDuplicates(tutors, [vague])).toEqual([vague]);
  });

  it("is mutual: what looks like one's double is looked like by it", () => {
    const text = fc.constantFrom("", "Cincinnati", "Covington and Newport", "all of Newport");
    const day = fc.constantFrom(null, "2026-01-01", "2026-06-30", "2026-12-31");
    const activity = fc.record({
      ...{
        id: fc.uuid(),
        title: fc.string(),
        place: text,
        audience: text,
        startOn: day,
        endOn: day,
      },
      leadStakeholderId: fc.constantFrom("club", "library"),
      strategyIds: fc.subarray(["tutoring", "libraries"]),
      indicatorIds: fc.subarray(["reading", "attendance"]),
    });
    fc.assert(
      fc.property(activity, activity, (a, b) => {
        expect(likelyDuplicates(a, [b]).length).toBe(likelyDuplicates(b, [a]).length);
      }),
    );
  });
});
