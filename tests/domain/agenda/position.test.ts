import { describe, expect, it } from "vitest";
import { type PerspectiveAnswer, perspectiveAnswerProblems } from "@/domain/agenda/perspective";
import { type PositionChoice, positionProblems, takesChoice } from "@/domain/agenda/position";

const choices: readonly PositionChoice[] = [
  ...(["consent", "consent_with_reservation", "stand_aside", "object"] as const),
  ...(["agree", "disagree"] as const),
];

describe("D: a position", () => {
  it("D: each kind of round takes its own positions; to object and to stand aside is always possible", () => {
    expect(choices.filter((choice) => takesChoice("consent", choice))).toEqual([
      ...["consent", "consent_with_reservation", "stand_aside", "object"],
    ]);
    expect(choices.filter((choice) => takesChoice("majority", choice))).toEqual([
      ...["stand_aside", "object", "agree", "disagree"],
    ]);
  });

  it("D: an objection and a reservation have a reason, the others need none", () => {
    const needing = (reason: string | null) =>
      choices.filter((choice) => {
        const rule = takesChoice("consent", choice) ? "consent" : "majority";
        return positionProblems({ rule, choice, reason }).length > 0;
      });
    expect(needing(null)).toEqual(["consent_with_reservation", "object"]);
    expect(needing("  ")).toEqual(["consent_with_reservation", "object"]);
    expect(needing("The target is too low.")).toEqual([]);
  });

  it("D: says at which field something is wrong", () => {
    expect(
      positionProblems({ rule: "majority", choice: "consent_with_reservation", reason: "" }),
    ).toEqual([
      { path: "choice", key: "invalid_choice" },
      { path: "reason", key: "reason_missing" },
    ]);
  });
});

describe("W3: the answer to a perspective", () => {
  it("W3: whoever is followed partly or not is told why", () => {
    const problemsOf = (answer: PerspectiveAnswer, explanation: string) =>
      perspectiveAnswerProblems({ answer, explanation });
    const missing = [{ path: "explanation", key: "explanation_missing" }];
    expect(problemsOf("fully", "")).toEqual([]);
    expect(problemsOf("partly", " ")).toEqual(missing);
    expect(problemsOf("not", "")).toEqual(missing);
    expect(problemsOf("not", "Outside our place.")).toEqual([]);
  });
});
