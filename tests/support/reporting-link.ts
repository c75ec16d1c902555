import { demo, nextWeek } from "@tests/support/demo";
import { makeReportingLink } from "@/features/measurement/reporting-link/commands/make-reporting-link";
import { findReportingScope } from "@/platform/access/scope";
import { run } from "@/platform/command/pipeline";
import { scopeOf } from "./command";

/** What makes a link for Newport's schools, which owe three numbers for the open school year. */
export async function linkInput(stakeholder = "NEW", periodKey = "2015/16") {
  const { id: reportingPeriodId } = await demo.period(periodKey);
  const { id: stakeholderId } = await demo.stakeholder(stakeholder);
  const person = { personName: "Nora Vance", email: "nora.vance@example.org" };
  return { reportingPeriodId, stakeholderId, ...person, untilOn: nextWeek() };
}

/** A link as the backbone makes it: its id, the secret in it, and the scope of who holds it. */
export async function givenLink(stakeholder = "NEW", periodKey = "2015/16") {
  const input = await linkInput(stakeholder, periodKey);
  const reply = await run(makeReportingLink, await scopeOf("lead"), input);
  if (!reply.ok) throw new Error(`no link: ${JSON.stringify(reply.refusal)}`);
  const { id, token } = reply.value;
  const scope = await findReportingScope(token, "web");
  if (!scope) throw new Error("the link opens nothing");
  return { id, token, scope, stakeholderId: input.stakeholderId };
}
