import { proposeDefinitionChange } from "@/features/measurement/definition-change/commands/propose-definition-change";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";
import { home, scopeOf } from "./command";

const inHome = { initiative: { slug: home ?? "" } };

/** Finds what a test of the demo initiative speaks of, by the codes people know. */
export const demo = {
  initiative: () => db().initiative.findFirstOrThrow({ where: { slug: home ?? "" } }),
  stakeholder: (code: string) => db().stakeholder.findFirstOrThrow({ where: { code, ...inHome } }),
  member: (email: string) =>
    db().member.findFirstOrThrow({ where: { ...inHome, user: { email } } }),
  agenda: () => db().agendaVersion.findFirstOrThrow({ where: { ...inHome, number: 1 } }),
  outcome: () => db().agendaOutcome.findFirstOrThrow({ where: { agendaVersion: inHome } }),
  strategy: () => db().agendaStrategy.findFirstOrThrow({ where: { agendaVersion: inHome } }),
  perspective: (code: string) =>
    db().perspective.findFirstOrThrow({ where: { ...inHome, stakeholder: { code } } }),
  round: () => db().consentRound.findFirstOrThrow({ where: { ...inHome, subject: "agenda" } }),
  indicator: (code: string) => db().indicator.findFirstOrThrow({ where: { code, ...inHome } }),
  activity: (state: "draft" | "committed") =>
    db().activity.findFirstOrThrow({ where: { state, ...inHome } }),
  report: (state: "draft" | "submitted" | "approved" | "returned", stakeholder?: string) =>
    db().report.findFirstOrThrow({
      where: {
        state,
        indicator: inHome,
        reportingPeriod: { state: "open" },
        ...(stakeholder ? { stakeholder: { code: stakeholder } } : {}),
      },
    }),
  period: (periodKey: string) =>
    db().reportingPeriod.findFirstOrThrow({ where: { periodKey, ...inHome } }),
};

/** Puts the adopted agenda back to an earlier state, so that the step under test lies before it. */
export async function agendaIn(state: "draft" | "consultation" | "consent") {
  const { id } = await demo.agenda();
  await db().agendaVersion.updateMany({ where: { id }, data: { state } });
  return demo.agenda();
}

/** The consent round about the agenda, open again until a day still to come. */
export async function openRound() {
  const { id } = await demo.round();
  const deadlineOn = new Date(Date.now() + 7 * 86_400_000);
  await db().consentRound.updateMany({
    where: { id },
    data: { state: "open", closedAt: null, deadlineOn },
  });
  return demo.round();
}

/** A day still to come. */
export function nextWeek(): string {
  return new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
}

/** A change of an agreed indicator's definition as its form sends it, and the passport it is about. */
export async function changeOf(code: string) {
  const before = await demo.indicator(code);
  const input = {
    ...{ indicatorId: before.id, version: before.version, definition: "Measured another way" },
    ...{ unit: before.unit, method: before.method, direction: before.direction },
    ...{ numeratorLabel: before.numeratorLabel, denominatorLabel: before.denominatorLabel },
    baselinePeriodKey: before.baselinePeriodKey,
    baselineValue: before.baselineValue?.toFixed(),
    ...{ breakPeriod: "2014/15", reason: "The state has a new test.", deadlineOn: nextWeek() },
    ...{ title: "A new definition", question: "Can you live with it?" },
  };
  return { before, input };
}

/** A change that is put to consent, and its open round; others of the indicator are given up first. */
export async function proposedChange(code: string) {
  await db().definitionChange.updateMany({
    where: { indicator: { code }, state: { in: ["proposed", "not_adopted"] } },
    data: { state: "withdrawn" },
  });
  await db().seriesBreak.deleteMany({ where: { indicator: { code } } });
  const { input } = await changeOf(code);
  const reply = await run(proposeDefinitionChange, await scopeOf("staff"), {
    ...{ ...input, definition: "Measured another way" },
  });
  if (!reply.ok) throw new Error(`The change was refused: ${JSON.stringify(reply.refusal)}`);
  return { definitionChangeId: reply.value.id, consentRoundId: reply.value.consentRoundId };
}

/** A correction of an agreed indicator as its form sends it. */
export async function correctionOf(code: string) {
  const one = await demo.indicator(code);
  return {
    ...{ indicatorId: one.id, version: one.version, name: "Children ready for kindergarten" },
    ...{ headline: one.headline, source: one.source, decimals: one.decimals },
    ...{ stewardId: one.stewardId, smallCellThreshold: "20", place: "The city's public schools" },
    targets: [
      { periodKey: "2020/21", value: "85", source: "Bold Goals" },
      { periodKey: "2020/21", value: "75", source: "", categoryKey: "income:low" },
    ],
    links: [{ label: "Bold Goals", url: "http://www.factsmatter.info/bold-goals/education/" }],
  };
}
