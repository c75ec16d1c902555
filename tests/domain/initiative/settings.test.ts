import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  settingBounds,
  settingsOf,
  settingsProblems,
  usualSettings,
} from "@/domain/initiative/settings";

describe("The numbers in brackets", () => {
  it("W1, W2, W3, W6, D, M3, M6, M8, M20: an initiative that changed nothing has those of domain.md", () => {
    expect(settingsOf({})).toEqual({
      independenceLimitPercent: 50,
      activeStakeholdersNeeded: 3,
      sectorsNeeded: 2,
      consultationDays: 7,
      quorum: { numerator: 2, denominator: 3 },
      majorityThresholdPercent: 51,
      coreIndicatorLimit: 12,
      minutesDays: 7,
      attendanceNeededPercent: 50,
      schoolYearStartMonth: 8,
      fiscalYearStartMonth: 7,
      approvalLevels: 1,
      coverageNeededPercent: 80,
      reviewCycleMonths: 3,
      forecastPoints: 6,
      suppressionThreshold: 10,
      hideZero: false,
      suppressionReason: "",
    });
  });

  it("what an initiative changed is kept, the rest stays as usual", () => {
    const changed = {
      ...{ sectorsNeeded: 4, quorum: { numerator: 1, denominator: 2 }, hideZero: true },
      ...{ suppressionThreshold: 1, suppressionReason: "National estimates." },
    };
    expect(settingsOf(changed)).toEqual({ ...usualSettings, ...changed });
  });

  it("what cannot be read is as usual, whatever is stored", () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(settingsProblems({ ...settingsOf(stored), suppressionReason: "why" })).toEqual([]);
      }),
    );
    const broken = {
      ...{ sectorsNeeded: 0, consultationDays: "7", coreIndicatorLimit: 1.5, hideZero: "yes" },
      ...{ quorum: { numerator: 3, denominator: 2 }, suppressionReason: 7, unknown: true },
    };
    expect(settingsOf(broken)).toEqual(usualSettings);
    expect(settingsOf({ quorum: "2/3" })).toEqual(usualSettings);
    expect(settingsOf(null)).toEqual(usualSettings);
  });

  it("both bounds of each number are allowed, one beyond is not", () => {
    for (const [setting, [least, most]] of Object.entries(settingBounds)) {
      const problemsOf = (value: number) =>
        settingsProblems({ ...usualSettings, suppressionReason: "why", [setting]: value });
      expect([...problemsOf(least), ...problemsOf(most)]).toEqual([]);
      const beyond = { path: setting, key: "out_of_bounds", values: { least, most } };
      expect(problemsOf(least - 1)).toEqual([beyond]);
      expect(problemsOf(most + 1)).toEqual([beyond]);
    }
  });

  it("D: a quorum is a share of all", () => {
    const quorum = { numerator: 0, denominator: 3 };
    expect(settingsProblems({ ...usualSettings, quorum })).toEqual([
      { path: "quorum", key: "invalid_share" },
    ]);
  });

  it("M20: to hide less than usual needs a reason that the public can read", () => {
    const lower = { ...usualSettings, suppressionThreshold: 9 };
    expect(settingsProblems(lower)).toEqual([{ path: "suppressionReason", key: "required" }]);
    expect(settingsProblems({ ...lower, suppressionReason: "Open data." })).toEqual([]);
    expect(settingsProblems({ ...usualSettings, suppressionThreshold: 11 })).toEqual([]);
  });
});
