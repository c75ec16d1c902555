import { db } from "@/platform/db/client";
import { home } from "./command";

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
