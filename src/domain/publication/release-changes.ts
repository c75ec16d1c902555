import { valuesOfFile } from "./observations-file";
import type { PublicIndicatorSummary, PublicInitiative } from "./public-document";

/** P1: one line of what a release changes. Values are texts as they stand in the documents. */
export type ReleaseChange = {
  readonly kind:
    | "indicator_added"
    | "indicator_removed"
    | "indicator_retired"
    | "definition_changed"
    | "value_added"
    | "value_changed"
    | "value_removed"
    | "status_changed"
    | "annotation_added"
    | "annotation_removed"
    | "forecast_changed"
    | "break_added"
    | "gap_added"
    | "gap_removed"
    | "text_changed"
    | "activity_added"
    | "activity_removed"
    | "stakeholder_added"
    | "stakeholder_removed";
  readonly subject: string;
  readonly detail: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** What two releases are compared by. */
export type ComparedRelease = {
  readonly initiative: PublicInitiative;
  readonly observations: string;
};

type Change = (
  kind: ReleaseChange["kind"],
  subject: string,
  detail: string,
  before: string | null,
  after: string | null,
) => ReleaseChange;

const change: Change = (kind, subject, detail, before, after) => ({
  ...{ kind, subject, detail, before, after },
});

const comparedTexts = [
  "name",
  "summary",
  "problem",
  "population",
  "place",
  "writtenHeadline",
] as const;

function textChanges(before: PublicInitiative, after: PublicInitiative): ReleaseChange[] {
  return comparedTexts.flatMap((part) =>
    before[part] === after[part]
      ? []
      : [change("text_changed", after.name, part, before[part], after[part])],
  );
}

function statusChanges(
  before: ReadonlyMap<string, PublicIndicatorSummary>,
  after: readonly PublicIndicatorSummary[],
): ReleaseChange[] {
  return after.flatMap(({ passport, status }) => {
    const earlier = before.get(passport.code);
    if (!earlier)
      return [change("indicator_added", passport.code, passport.name, null, status.status)];
    if (earlier.status.status === status.status) return [];
    return [
      change("status_changed", passport.code, passport.name, earlier.status.status, status.status),
    ];
  });
}

/** M19: a gap in a line: between whom, and where it should be. */
function gapName(gap: NonNullable<PublicIndicatorSummary["gaps"]>[number]): string {
  const goals = gap.targets.map(({ periodKey, value }) => `${value} (${periodKey})`).join(", ");
  return [`${gap.categoryName} / ${gap.referenceName}`, goals].filter(Boolean).join(": ");
}

/** What people wrote beside the series: events, course corrections, their own forecast (M17). */
function remarkChanges(
  before: ReadonlyMap<string, PublicIndicatorSummary>,
  after: readonly PublicIndicatorSummary[],
): ReleaseChange[] {
  const noted = (one: PublicIndicatorSummary | undefined) =>
    (one?.annotations ?? []).map(({ happenedOn, text }) => `${happenedOn} ${text}`);
  const measured = (one: PublicIndicatorSummary | undefined) => (one?.gaps ?? []).map(gapName);
  const expected = (one: PublicIndicatorSummary | undefined) =>
    one?.ownForecast?.points.map(({ position, value }) => `${position}: ${value}`).join(", ") ??
    null;
  return after.flatMap((one) => {
    const { code, name } = one.passport;
    const earlier = before.get(code);
    const [was, is] = [noted(earlier), noted(one)];
    const [gapsBefore, gapsNow] = [measured(earlier), measured(one)];
    return [
      ...is
        .filter((text) => !was.includes(text))
        .map((text) => change("annotation_added", code, name, null, text)),
      ...was
        .filter((text) => !is.includes(text))
        .map((text) => change("annotation_removed", code, name, text, null)),
      ...gapsNow
        .filter((text) => !gapsBefore.includes(text))
        .map((text) => change("gap_added", code, name, null, text)),
      ...gapsBefore
        .filter((text) => !gapsNow.includes(text))
        .map((text) => change("gap_removed", code, name, text, null)),
      ...(expected(earlier) === expected(one)
        ? []
        : [change("forecast_changed", code, name, expected(earlier), expected(one))]),
    ];
  });
}

/** W12: series breaks that the earlier release did not have, by their period. */
function definitionChanges(
  before: ReadonlyMap<string, PublicIndicatorSummary>,
  after: readonly PublicIndicatorSummary[],
): ReleaseChange[] {
  return after.flatMap(({ passport, breaks = [] }) => {
    const known = new Set(before.get(passport.code)?.breaks?.map(({ periodKey }) => periodKey));
    return breaks
      .filter(({ periodKey }) => before.has(passport.code) && !known.has(periodKey))
      .map(({ periodKey, definitionBefore, definitionAfter }) =>
        change("definition_changed", passport.code, periodKey, definitionBefore, definitionAfter),
      );
  });
}

function valueChanges(before: string, after: string): ReleaseChange[] {
  const earlier = valuesOfFile(before);
  const later = valuesOfFile(after);
  const line = (key: string) => {
    const [code = "", ...rest] = key.split("\n");
    return { code, detail: rest.filter((part) => part !== "").join(" · ") };
  };
  const shown = (text: string | undefined) => text?.split("\n").filter(Boolean).join(" ") ?? null;
  const added = [...later].flatMap(([key, value]) => {
    const { code, detail } = line(key);
    const old = earlier.get(key);
    if (old === undefined) return [change("value_added", code, detail, null, shown(value))];
    return old === value ? [] : [change("value_changed", code, detail, shown(old), shown(value))];
  });
  const removed = [...earlier].flatMap(([key, value]) => {
    const { code, detail } = line(key);
    return later.has(key) ? [] : [change("value_removed", code, detail, shown(value), null)];
  });
  return [...added, ...removed];
}

function memberChanges(
  before: readonly string[],
  after: readonly string[],
  kinds: readonly [ReleaseChange["kind"], ReleaseChange["kind"]],
): ReleaseChange[] {
  return [
    ...after
      .filter((one) => !before.includes(one))
      .map((one) => change(kinds[0], one, "", null, one)),
    ...before
      .filter((one) => !after.includes(one))
      .map((one) => change(kinds[1], one, "", one, null)),
  ];
}

/** P1: what a release would change for the public, line by line; the first release adds everything. */
export function releaseChanges(
  before: ComparedRelease | null,
  after: ComparedRelease,
): readonly ReleaseChange[] {
  const earlier = new Map(before?.initiative.indicators.map((one) => [one.passport.code, one]));
  const codes = new Set(after.initiative.indicators.map(({ passport }) => passport.code));
  const retired = new Set(after.initiative.retiredIndicators?.map(({ code }) => code));
  const names = (initiative: PublicInitiative | undefined, part: "stakeholders" | "activities") =>
    part === "stakeholders"
      ? (initiative?.stakeholders ?? []).map(({ name }) => name)
      : (initiative?.activities ?? []).map(({ title }) => title);
  return [
    ...statusChanges(earlier, after.initiative.indicators),
    ...[...earlier.keys()]
      .filter((code) => !codes.has(code))
      .map((code) =>
        change(retired.has(code) ? "indicator_retired" : "indicator_removed", code, "", null, null),
      ),
    ...definitionChanges(earlier, after.initiative.indicators),
    ...remarkChanges(earlier, after.initiative.indicators),
    ...valueChanges(before?.observations ?? "", after.observations),
    ...(before ? textChanges(before.initiative, after.initiative) : []),
    ...memberChanges(
      names(before?.initiative, "activities"),
      names(after.initiative, "activities"),
      ["activity_added", "activity_removed"],
    ),
    ...memberChanges(
      names(before?.initiative, "stakeholders"),
      names(after.initiative, "stakeholders"),
      ["stakeholder_added", "stakeholder_removed"],
    ),
  ];
}
