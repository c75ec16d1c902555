import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ConsentRoundFacts,
  consentRoundMayBeClosed,
  countedPositions,
  decideConsentRound,
  type GivenPosition,
} from "@/domain/agenda/decision-rule";
import { choicesOfRule, type DecisionRule, type PositionChoice } from "@/domain/agenda/position";
import { missingConditions } from "@/domain/kernel/gate";

const quorum = { numerator: 2, denominator: 3 };
const stakeholders = ["a", "b", "c", "d", "e", "f"] as const;

function given(
  stakeholderId: string,
  choice: PositionChoice,
  change: Partial<GivenPosition> = {},
): GivenPosition {
  const reason = choice === "object" ? "It leaves out the youngest." : null;
  const givenAt = new Date("2026-04-01T09:00:00Z");
  return { stakeholderId, choice, reason, givenAt, isIntegrationConfirmed: false, ...change };
}

function round(
  positions: readonly GivenPosition[],
  change: Partial<ConsentRoundFacts> = {},
): ConsentRoundFacts {
  return {
    ...{ rule: "consent", quorum, thresholdPercent: null, isPastDeadline: true },
    ...{ activeStakeholderIds: stakeholders.slice(0, 3), positions, ...change },
  };
}

function verdict(facts: ConsentRoundFacts): [string, string[]] {
  const { result, conditions } = decideConsentRound(facts);
  return [result, missingConditions(conditions).map(({ key }) => key)];
}

const twoConsents = [given("a", "consent"), given("b", "consent")];

describe("D: the quorum", () => {
  it("D: two thirds are met by 2 of 3 and 4 of 6, and missed by 1 of 3 and 3 of 6", () => {
    const of = (count: number, active: number) =>
      verdict(
        round(
          stakeholders.slice(0, count).map((id) => given(id, "consent")),
          { activeStakeholderIds: stakeholders.slice(0, active) },
        ),
      );
    expect(of(2, 3)).toEqual(["passed", []]);
    expect(of(4, 6)).toEqual(["passed", []]);
    expect(of(1, 3)).toEqual(["not_adopted", ["quorum_reached"]]);
    expect(of(3, 6)).toEqual(["not_adopted", ["quorum_reached"]]);
  });

  it("D: who stands aside counts for turnout", () => {
    expect(verdict(round([given("a", "stand_aside"), given("b", "stand_aside")]))).toEqual([
      "passed",
      [],
    ]);
  });

  it("D: without any active stakeholder nothing is decided", () => {
    expect(verdict(round([], { activeStakeholderIds: [] }))).toEqual([
      "not_adopted",
      ["quorum_reached"],
    ]);
    const before = round([], { activeStakeholderIds: [], isPastDeadline: false });
    expect(verdict(before)).toEqual(["open", ["quorum_reached"]]);
    expect(consentRoundMayBeClosed(before)[0]?.met).toBe(false);
  });

  it("D: says how many are needed", () => {
    expect(decideConsentRound(round([given("a", "consent")])).conditions[0]).toEqual({
      ...{ rule: "D", key: "quorum_reached", met: false, fixAt: "consent" },
      found: { have: 1, need: 2, active: 3 },
    });
  });
});

describe("D: objections", () => {
  it("D: one open objection stops all the others", () => {
    const facts = round([...twoConsents, given("c", "object")]);
    expect(verdict(facts)).toEqual(["not_adopted", ["no_open_objection"]]);
    expect(decideConsentRound(facts).tally.objectors).toEqual(["c"]);
  });

  it("D: an objection without a reason is not valid, but its stakeholder took part", () => {
    const facts = round([given("a", "object", { reason: " " }), given("b", "consent")]);
    expect(verdict(facts)).toEqual(["passed", []]);
    expect(verdict(round([given("a", "object", { reason: null }), given("b", "consent")]))).toEqual(
      ["passed", []],
    );
  });

  it("D: an integrated objection is cleared only when its objector confirms", () => {
    const integrated = { isIntegrationConfirmed: true };
    expect(verdict(round([...twoConsents, given("c", "object", integrated)]))).toEqual([
      "passed",
      [],
    ]);
  });

  it("D: a reservation is no objection", () => {
    const facts = round([given("a", "consent_with_reservation"), given("b", "consent")]);
    expect(verdict(facts)).toEqual(["passed", []]);
  });
});

describe("D: which positions count", () => {
  it("D: the last one of each stakeholder, in whatever order they are loaded", () => {
    const early = given("c", "object");
    const late = given("c", "consent", { givenAt: new Date("2026-04-02T09:00:00Z") });
    expect(verdict(round([...twoConsents, early, late]))).toEqual(["passed", []]);
    expect(verdict(round([...twoConsents, late, early]))).toEqual(["passed", []]);
    const back = { ...early, givenAt: new Date("2026-04-03T09:00:00Z") };
    expect(verdict(round([...twoConsents, back, late]))).toEqual([
      "not_adopted",
      ["no_open_objection"],
    ]);
  });

  it("D: of two given at the same instant the later in the list", () => {
    const both = [given("a", "object"), given("a", "consent")];
    expect(countedPositions(round(both)).map(({ choice }) => choice)).toEqual(["consent"]);
  });

  it("D: those of stakeholders who left or are only invited do not", () => {
    const stranger = given("z", "object");
    expect(verdict(round([...twoConsents, stranger]))).toEqual(["passed", []]);
    expect(verdict(round([given("a", "consent"), given("z", "consent")]))).toEqual([
      "not_adopted",
      ["quorum_reached"],
    ]);
  });
});

describe("D: the end of a round", () => {
  const early = { isPastDeadline: false };

  it("D: before the deadline it stays open while somebody may still speak", () => {
    expect(verdict(round(twoConsents, early))).toEqual(["open", []]);
    expect(consentRoundMayBeClosed(round(twoConsents, early))).toEqual([
      {
        ...{ rule: "D", key: "round_ended", met: false, fixAt: "consent" },
        found: { have: 2, need: 3 },
      },
    ]);
  });

  it("D: it ends early when all have spoken and nobody objects", () => {
    const all = round([...twoConsents, given("c", "stand_aside")], early);
    expect(verdict(all)).toEqual(["passed", []]);
    expect(consentRoundMayBeClosed(all)[0]?.met).toBe(true);
  });

  it("D: an objection of the last one keeps it open, so that it can be integrated", () => {
    const all = round([...twoConsents, given("c", "object")], early);
    expect(verdict(all)).toEqual(["open", ["no_open_objection"]]);
  });

  it("D: at the deadline without quorum it is not adopted", () => {
    expect(verdict(round([]))).toEqual(["not_adopted", ["quorum_reached"]]);
    expect(consentRoundMayBeClosed(round([]))[0]?.met).toBe(true);
  });
});

describe("D: a majority round", () => {
  const majority = (agree: number, disagree: number, thresholdPercent: string | null) =>
    verdict(
      round(
        stakeholders
          .slice(0, agree + disagree)
          .map((id, place) => given(id, place < agree ? "agree" : "disagree")),
        {
          ...{ rule: "majority", thresholdPercent },
          activeStakeholderIds: stakeholders.slice(0, agree + disagree),
        },
      ),
    );

  it("D: passes at its threshold, not below", () => {
    expect(majority(3, 2, "60")).toEqual(["passed", []]);
    expect(majority(3, 2, "60.01")).toEqual(["not_adopted", ["majority_reached"]]);
    expect(majority(2, 1, "66.6")).toEqual(["passed", []]);
    expect(majority(2, 1, "66.7")).toEqual(["not_adopted", ["majority_reached"]]);
  });

  it("D: without a threshold of its own a tie is no majority", () => {
    expect(majority(2, 2, null)).toEqual(["not_adopted", ["majority_reached"]]);
    expect(majority(3, 2, null)).toEqual(["passed", []]);
  });

  it("D: who stands aside changes turnout, not the majority; if all do, there is none", () => {
    const change = { rule: "majority", thresholdPercent: "50" } as const;
    const one = round([given("a", "agree"), given("b", "stand_aside")], change);
    expect(verdict(one)).toEqual(["passed", []]);
    const none = round([given("a", "stand_aside"), given("b", "stand_aside")], change);
    expect(verdict(none)).toEqual(["not_adopted", ["majority_reached"]]);
    expect(decideConsentRound(none).tally.agreePercent).toBeNull();
    expect(decideConsentRound(none).conditions[2]?.found).toEqual({
      ...{ agree: 0, disagree: 0, share: "0", need: "50" },
    });
  });

  it("D: an objection stops a majority too", () => {
    const positions = [given("a", "agree"), given("b", "agree"), given("c", "object")];
    expect(verdict(round(positions, { rule: "majority", thresholdPercent: "50" }))).toEqual([
      "not_adopted",
      ["no_open_objection"],
    ]);
  });

  it("D: the tally counts each position", () => {
    const positions = [given("a", "agree"), given("b", "agree"), given("c", "disagree")];
    const facts = round(positions, { rule: "majority", thresholdPercent: "50" });
    expect(decideConsentRound(facts).tally).toEqual({
      ...{ active: 3, given: 3, needed: 2, objectors: [], agreePercent: "66.7" },
      choices: {
        ...{ consent: 0, consent_with_reservation: 0, stand_aside: 0, object: 0 },
        ...{ agree: 2, disagree: 1 },
      },
    });
  });
});

describe("D: whatever is given", () => {
  const anyRound = fc
    .record({
      rule: fc.constantFrom<DecisionRule>("consent", "majority"),
      active: fc.integer({ min: 0, max: 6 }),
      isPastDeadline: fc.boolean(),
      positions: fc.array(
        fc.record({
          stakeholderId: fc.constantFrom(...stakeholders),
          choice: fc.nat(3),
          reason: fc.option(fc.string({ maxLength: 3 })),
          givenAt: fc.integer({ min: 0, max: 5 }).map((at) => new Date(at)),
          isIntegrationConfirmed: fc.boolean(),
        }),
        { maxLength: 12 },
      ),
    })
    .map(({ active, positions, ...rest }) =>
      round(
        positions.map(({ choice, ...one }) => ({
          ...one,
          choice: choicesOfRule[rest.rule][choice] ?? "object",
        })),
        { ...rest, activeStakeholderIds: stakeholders.slice(0, active), thresholdPercent: "50" },
      ),
    );

  it("D: a round passes only with quorum, at its end and without open objection", () => {
    fc.assert(
      fc.property(anyRound, (facts) => {
        const { result, conditions, tally } = decideConsentRound(facts);
        const isOpen = conditions.every(({ met }) => met);
        if (result === "passed") {
          expect(isOpen).toBe(true);
          expect(tally.given * 3).toBeGreaterThanOrEqual(tally.active * 2);
          expect(tally.objectors).toEqual([]);
          expect(consentRoundMayBeClosed(facts)[0]?.met).toBe(true);
        }
        if (result === "not_adopted") expect([isOpen, facts.isPastDeadline]).toEqual([false, true]);
        if (result === "open") expect(facts.isPastDeadline).toBe(false);
      }),
    );
  });

  it("D: a round past its deadline is never left open", () => {
    fc.assert(
      fc.property(anyRound, (facts) => {
        expect(decideConsentRound({ ...facts, isPastDeadline: true }).result).not.toBe("open");
      }),
    );
  });
});
