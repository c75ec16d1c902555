import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  audiencesOverlap,
  type ComparedActivity,
  type DuplicateAnswerKind,
  duplicateAnswerProblems,
  likelyDuplicates,
  overlapInTime,
  placesOverlap,
} from "@/domain/activity/likely-duplicate";
import { reinforcementProblems } from "@/domain/activity/reinforcement";

const tutors: ComparedActivity = {
  id: "tutors",
  title: "Reading tutors",
  leadStakeholderId: "club",
  strategyIds: ["tutoring", "libraries"],
  indicatorIds: ["reading", "attendance"],
  place: "Cincinnati",
  audience: "Pupils below grade level, kindergarten to third grade",
  startOn: "2026-01-01",
  endOn: "2026-06-30",
};
const summer: ComparedActivity = {
  ...tutors,
  id: "summer",
  title: "Summer readers",
  leadStakeholderId: "united-way",
  strategyIds: ["tutoring"],
  indicatorIds: ["reading"],
  place: "Cincinnati, Covington",
  startOn: "2026-06-30",
  endOn: null,
};

function isDuplicate(change: Partial<ComparedActivity>): boolean {
  return likelyDuplicates(tutors, [{ ...summer, ...change }]).length === 1;
}

describe("W8: a likely duplicate", () => {
  it("W8: shares strategy, indicator, place, audience and time, and has another lead", () => {
    expect(likelyDuplicates(tutors, [summer])).toEqual([summer]);
  });

  it.each<[string, Partial<ComparedActivity>]>([
    ["another strategy", { strategyIds: ["mentoring"] }],
    ["no strategy", { strategyIds: [] }],
    ["another indicator", { indicatorIds: ["graduation"] }],
    ["another place", { place: "Newport" }],
    ["another audience", { audience: "High school seniors" }],
    ["a later time", { startOn: "2026-07-01" }],
    ["an earlier time", { startOn: null, endOn: "2025-12-31" }],
    ["the same lead", { leadStakeholderId: "club" }],
    ["the same activity", { id: "tutors" }],
  ])("W8: %s makes it none", (_what, change) => {
    expect(isDuplicate(change)).toBe(false);
  });

  it("W8: an activity that does not say where, for whom or when may be a duplicate of any", () => {
    expect(isDuplicate({ place: "", audience: " ", startOn: null, endOn: null })).toBe(true);
  });

  it("W8: if one is a duplicate of the other, so is the other of the one", () => {
    const activity = (id: string) =>
      fc.record({
        ...{ id: fc.constant(id), title: fc.constant(id) },
        leadStakeholderId: fc.constantFrom("a", "b"),
        strategyIds: fc.subarray(["s", "t"]),
        indicatorIds: fc.subarray(["i", "j"]),
        place: fc.constantFrom("", "Newport", "Newport, Covington", "Covington"),
        audience: fc.constantFrom("", "young pupils", "pupils and parents", "parents"),
        startOn: fc.constantFrom(null, "2026-01-01", "2026-03-01"),
        endOn: fc.constantFrom(null, "2026-02-01", "2026-04-01"),
      });
    fc.assert(
      fc.property(activity("one"), activity("other"), (one, other) => {
        expect(likelyDuplicates(one, [other]).length).toBe(likelyDuplicates(other, [one]).length);
      }),
    );
  });
});

describe("W8: overlap", () => {
  it("W8: of time includes the day on which one ends and the other begins", () => {
    const until = { startOn: null, endOn: "2026-06-30" };
    expect(overlapInTime(until, { startOn: "2026-06-30", endOn: null })).toBe(true);
    expect(overlapInTime(until, { startOn: "2026-07-01", endOn: null })).toBe(false);
    expect(overlapInTime({ startOn: "2026-07-01", endOn: null }, until)).toBe(false);
  });

  it("W8: of places is one shared word, without regard to case and accents", () => {
    expect(placesOverlap("Bogotá, Soacha", "SOACHA y Bosa")).toBe(true);
    expect(placesOverlap("San Juan", "San José")).toBe(false);
    expect(placesOverlap("BOGOTA", "Bogotá")).toBe(true);
    expect(placesOverlap("Covington", "Newport")).toBe(false);
    expect(placesOverlap("", "Newport")).toBe(true);
    expect(placesOverlap("UK", "UK ")).toBe(true);
    expect(placesOverlap("UK", "USA")).toBe(false);
  });

  it("W8: of audiences is half the words of the shorter", () => {
    expect(audiencesOverlap("young parents", "young drivers")).toBe(true);
    expect(audiencesOverlap("young parents of twins", "young drivers near schools")).toBe(false);
    expect(audiencesOverlap("families", "Families with children under five")).toBe(true);
    expect(audiencesOverlap("teachers", "pupils")).toBe(false);
    expect(audiencesOverlap("", "pupils")).toBe(true);
  });
});

describe("W8: what is said of neighbours", () => {
  it("W8: whoever calls a likely duplicate different says why", () => {
    const kinds: DuplicateAnswerKind[] = ["merge", "coordinate", "different"];
    const faulty = kinds.filter(
      (answer) => duplicateAnswerProblems({ answer, reason: " " }).length > 0,
    );
    expect(faulty).toEqual(["different"]);
    expect(duplicateAnswerProblems({ answer: "different", reason: "" })).toEqual([
      { path: "reason", key: "reason_missing" },
    ]);
    expect(duplicateAnswerProblems({ answer: "different", reason: "Other months." })).toEqual([]);
  });

  it("W8: no activity reinforces itself", () => {
    expect(reinforcementProblems({ fromActivityId: "a", toActivityId: "a" })).toEqual([
      { path: "toActivityId", key: "reinforces_itself" },
    ]);
    expect(reinforcementProblems({ fromActivityId: "a", toActivityId: "b" })).toEqual([]);
  });
});
