import { describe, expect, it } from "vitest";
import cast from "../../prisma/seed/cast.json";
import { demoInitiatives } from "../../prisma/seed/data/demo-initiatives";
import type { ConsentRoundSeed, InitiativeSeed } from "../../prisma/seed/data/shape";

const activeOn = (initiative: InitiativeSeed, day: number) =>
  initiative.stakeholders.filter(
    ({ joined, left }) => joined !== undefined && joined <= day && (left ?? Infinity) > day,
  );

const adopted = (initiative: InitiativeSeed) =>
  initiative.agenda.filter(({ state }) => state === "adopted");

/** Each mention of something by its code that is not there, so that a failure names it. */
const danglingMentions = (initiative: InitiativeSeed): string[] => {
  const known = {
    stakeholder: new Set(initiative.stakeholders.map(({ code }) => code)),
    person: new Set(initiative.people.map(({ email }) => email)),
    outcome: new Set(initiative.agenda.flatMap(({ outcomes }) => outcomes.map((o) => o.code))),
    strategy: new Set(
      initiative.agenda.flatMap(({ outcomes }) =>
        outcomes.flatMap(({ strategies }) => strategies.map(({ code }) => code)),
      ),
    ),
    indicator: new Set(initiative.indicators.map(({ code }) => code)),
    activity: new Set(initiative.activities.map(({ code }) => code)),
    round: new Set(initiative.consentRounds.map(({ code }) => code)),
    dimension: new Set(initiative.dimensions.map(({ code }) => code)),
    period: new Set(initiative.reportingPeriods.map(({ period }) => period)),
  };
  const mentions: [keyof typeof known, string][] = [];
  const mention = (kind: keyof typeof known, codes: Iterable<string | undefined>) => {
    for (const code of codes) if (code !== undefined) mentions.push([kind, code]);
  };

  mention("stakeholder", [
    initiative.backbone.stakeholder,
    ...initiative.people.map((person) => person.stakeholder),
    ...initiative.backbone.fundingSources.map((source) => source.stakeholder),
    ...initiative.perspectives.map((perspective) => perspective.stakeholder),
    ...initiative.openReports.map((report) => report.reporter),
    ...initiative.consentRounds.flatMap(({ positions }) => positions.map((p) => p.stakeholder)),
  ]);
  mention("person", [
    ...initiative.backbone.staff.map(({ email }) => email),
    ...initiative.workingGroups.map(({ chair }) => chair),
  ]);
  for (const { responses, consultationAnswers } of initiative.agenda) {
    mention(
      "stakeholder",
      [...responses, ...consultationAnswers].map((a) => a.stakeholder),
    );
  }
  for (const indicator of initiative.indicators) {
    const { measures } = indicator;
    if ("outcome" in measures) mention("outcome", [measures.outcome]);
    if ("strategy" in measures) mention("strategy", [measures.strategy]);
    if ("activity" in measures) mention("activity", [measures.activity]);
    mention("stakeholder", [indicator.steward, ...indicator.reporters]);
    mention("dimension", indicator.dimensions);
  }
  for (const activity of initiative.activities) {
    mention("stakeholder", [activity.lead, ...activity.participants]);
    mention("strategy", activity.strategies);
    mention(
      "indicator",
      activity.contributions.map((c) => c.indicator),
    );
    mention(
      "activity",
      activity.reinforces.map((r) => r.activity),
    );
    mention(
      "activity",
      (activity.duplicates ?? []).map((d) => d.activity),
    );
  }
  for (const group of initiative.workingGroups) {
    mention("stakeholder", group.stakeholders);
    mention("outcome", group.outcomes);
  }
  for (const step of initiative.story) {
    if ("stakeholders" in step) mention("stakeholder", step.stakeholders);
    if ("stakeholder" in step) mention("stakeholder", [step.stakeholder]);
    if ("indicators" in step) mention("indicator", step.indicators);
    if ("activities" in step) mention("activity", step.activities);
    if ("periods" in step) mention("period", step.periods);
    if ("period" in step) mention("period", [step.period]);
    if ("round" in step) mention("round", [step.round]);
  }
  return mentions
    .filter(([kind, code]) => !known[kind].has(code))
    .map(([kind, code]) => `${kind} ${code}`);
};

const faultsOfRound = (initiative: InitiativeSeed, round: ConsentRoundSeed): string[] => {
  const active = new Set(activeOn(initiative, round.opened).map(({ code }) => code));
  const given = new Set(round.positions.map(({ stakeholder }) => stakeholder));
  const end = round.closed ?? 0;
  return [
    ...round.positions
      .filter(({ stakeholder, day }) => !active.has(stakeholder) || day < round.opened || day > end)
      .map(({ stakeholder }) => `${stakeholder} could not take a position`),
    ...round.positions
      .filter(({ choice, reason }) => choice !== "consent" && !reason)
      .map(({ stakeholder }) => `${stakeholder} gives no reason`),
    ...(round.closed !== undefined && given.size * 3 < active.size * 2 ? ["no quorum"] : []),
    ...round.positions
      .filter((p) => round.closed !== undefined && p.choice === "object" && !p.integration)
      .map(({ stakeholder }) => `objection of ${stakeholder} is open`),
  ];
};

describe("the people of the demonstration", () => {
  it("each e-mail belongs to one person and ends in example.org", () => {
    const emails = demoInitiatives.flatMap(({ people }) => people.map(({ email }) => email));
    expect([...new Set(emails)]).toEqual(emails);
    expect(emails.filter((email) => !email.endsWith("@example.org"))).toEqual([]);
  });

  it("each printed sign-in is a person of its initiative with that role and organisation", () => {
    const members = demoInitiatives.flatMap(({ slug, people, stakeholders }) =>
      people.map(({ email, name, role, stakeholder }) => ({
        email,
        name,
        role,
        initiative: slug,
        organization: stakeholders.find(({ code }) => code === stakeholder)?.organization.name,
      })),
    );
    for (const { password: _, ...person } of cast.filter(({ initiative }) => initiative !== null)) {
      expect(members).toContainEqual(person);
    }
  });
});

describe.each(demoInitiatives)("the demo initiative $slug", (initiative) => {
  it("mentions nothing that is not there", () => {
    expect(danglingMentions(initiative)).toEqual([]);
  });

  it("tells its story in the order of days", () => {
    const days = initiative.story.map(({ day }) => day);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
  });

  it("has somebody to speak for each stakeholder that joined", () => {
    const silent = initiative.stakeholders.filter(
      ({ code, joined }) =>
        joined !== undefined &&
        !initiative.people.some(
          (person) =>
            person.stakeholder === code &&
            person.role ===
              (code === initiative.backbone.stakeholder ? "backbone_lead" : "partner_lead"),
        ),
    );
    expect(silent).toEqual([]);
  });

  it("W1: the shares of the backbone's funding are whole, and none exceeds half", () => {
    const shares = initiative.backbone.fundingSources.map((source) => Number(source.sharePercent));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
    expect(shares.filter((share) => share > 50)).toEqual([]);
  });

  it("W3: before a round on the agenda all active have spoken or are waived, and all are answered", () => {
    for (const version of adopted(initiative)) {
      const round = initiative.consentRounds.find((r) => r.agendaVersion === version.number);
      const spoken = initiative.perspectives.map(({ stakeholder }) => stakeholder);
      const given = initiative.perspectives.flatMap((p) =>
        "waivedReason" in p ? [] : [p.stakeholder],
      );
      const active = activeOn(initiative, round?.opened ?? 0).map(({ code }) => code);
      expect(active.filter((code) => !spoken.includes(code))).toEqual([]);
      expect(version.responses.map(({ stakeholder }) => stakeholder)).toEqual(given);
      expect(version.outcomes.filter(({ strategies }) => strategies.length === 0)).toEqual([]);
    }
  });

  it("D: each position is possible and reasoned, each closed round has quorum and no open objection", () => {
    expect(initiative.consentRounds.flatMap((round) => faultsOfRound(initiative, round))).toEqual(
      [],
    );
  });

  it("W5: each indicator beyond a draft has steward, baseline and target, or says why not", () => {
    const incomplete = initiative.indicators.filter(
      ({ state, steward, baseline, baselineToBeCollected, targets, noTargetReason }) =>
        state !== "draft" &&
        (!steward ||
          (!baseline && baselineToBeCollected === undefined) ||
          (targets.length === 0 && !noTargetReason)),
    );
    expect(incomplete).toEqual([]);
  });

  it("W8: each committed activity serves, contributes, and is linked or says why it stands alone", () => {
    const agreed = new Set(
      initiative.indicators.flatMap(({ code, state }) => (state === "agreed" ? [code] : [])),
    );
    const reinforced = new Set(
      initiative.activities.flatMap(({ reinforces }) => reinforces.map((r) => r.activity)),
    );
    const faulty = initiative.activities.filter(
      (activity) =>
        activity.state === "committed" &&
        (activity.lead === initiative.backbone.stakeholder ||
          activity.strategies.length === 0 ||
          !activity.contributions.some(({ indicator }) => agreed.has(indicator)) ||
          (activity.reinforces.length === 0 &&
            !reinforced.has(activity.code) &&
            !activity.standsAloneReason)),
    );
    expect(faulty).toEqual([]);
  });
});
