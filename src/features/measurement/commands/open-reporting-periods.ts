import type { Period } from "@/domain/kernel/period";
import { periodInCalendar } from "@/domain/kernel/period-sequence";
import { dueOnAfter, periodsToOpen } from "@/domain/measurement/reporting-calendar";
import type { InitiativeScope } from "@/platform/access/scope";
import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";
import { newId } from "@/platform/ids";
import { initiativeSettings } from "../../initiative/facts";
import { OpenReportingPeriodsInput } from "../inputs";

type Input = { readonly period: { readonly key: string } };

async function presentPeriod(tx: Transaction, scope: InitiativeScope, input: Input) {
  const { initiativeId } = scope;
  const present = await tx.reportingPeriod.findUnique({
    where: { initiativeId_periodKey: { initiativeId, periodKey: input.period.key } },
  });
  return { present, calendar: await initiativeSettings(tx, scope) };
}

/** M3, M6: opens a period for reports as the initiative's calendar has it, or all from a first to a last, new ones and locked ones, with the day each is due. */
export const openReportingPeriods = command({
  permission: "reporting_period.open",
  input: OpenReportingPeriodsInput,
  facts: presentPeriod,
  gate: ungated,
  async apply({ tx, scope, facts, input: { period, last, dueOn, dueAfterDays } }) {
    const { initiativeId } = scope;
    const placed = (one: Period) => periodInCalendar(one, facts.calendar);
    const periods = periodsToOpen(placed(period), placed(last ?? period));
    if (periods === null) {
      refuse({ kind: "invalid", problems: [{ path: "last", key: "no_such_span" }] });
    }
    const dueOf = (endOn: string) =>
      dueAfterDays === null ? dueOn : dueOnAfter(endOn, dueAfterDays);
    const column = <T>(pick: (one: Period) => T) => periods.map(pick);
    const opened = await tx.$queryRaw<{ id: string; periodKey: string }[]>`
      INSERT INTO reporting_period (initiative_id, id, period_key, kind, start_on, end_on, due_on, state)
      SELECT ${initiativeId}::uuid, p.id, p.key, p.kind::period_kind, p.start_on, p.end_on, p.due_on, 'open'
        FROM unnest(${column(() => newId())}::uuid[], ${column(({ key }) => key)}::text[],
             ${column(({ kind }) => kind)}::text[], ${column(({ startOn }) => startOn)}::date[],
             ${column(({ endOn }) => endOn)}::date[], ${column(({ endOn }) => dueOf(endOn))}::date[])
          AS p(id, key, kind, start_on, end_on, due_on)
      ON CONFLICT (initiative_id, period_key) DO UPDATE
         SET state = 'open', locked_at = NULL, due_on = coalesce(excluded.due_on, reporting_period.due_on)
      RETURNING id, period_key AS "periodKey"`;
    const first = opened.find(({ periodKey }) => periodKey === period.key);
    return {
      value: { id: first?.id ?? "", opened: opened.length },
      ...(first ? { subjectId: first.id } : {}),
      before: facts.present,
      after: { opened, dueOn, dueAfterDays },
    };
  },
});
