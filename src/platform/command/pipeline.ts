import type { z } from "zod";
import { may, mayEver, type Permission, type Subject } from "@/domain/access/policy";
import { isOpen } from "@/domain/kernel/gate";
import type { FieldProblem, Refusal } from "@/domain/kernel/refusal";
import type {
  InitiativeScope,
  InstallationScope,
  ReportingScope,
  Scope,
} from "@/platform/access/scope";
import { writeAudit } from "@/platform/audit";
import { now } from "@/platform/clock";
import { db } from "@/platform/db/client";
import { isSerializationFailure, isUniqueViolation, namesNothing } from "@/platform/db/failure";
import { log } from "@/platform/log";
import type { InitiativeCommand, InstallationCommand, ReportingCommand } from "./command";
import { Refused, refuse } from "./refuse";

/** What every command answers: the value, or the reason why not. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

const attempts = 3;
const usualMinutes = 2;

/** The problems zod found, as field paths with message keys; a schema's message is the key. */
export function fieldProblems(error: z.ZodError): readonly FieldProblem[] {
  return error.issues.map((issue) => ({
    path: issue.path.map(String).join("."),
    key: /^[a-z][a-z0-9_]*$/.test(issue.message) ? issue.message : issueKey(issue),
  }));
}

function issueKey(issue: z.core.$ZodIssue): string {
  const isMissing = issue.code === "invalid_type" && issue.input === undefined;
  if (isMissing || (issue.code === "too_small" && issue.minimum === 1)) return "required";
  switch (issue.code) {
    case "too_small":
      return "too_small";
    case "too_big":
      return "too_large";
    case "invalid_format":
      return `invalid_${issue.format.replaceAll("-", "_")}`;
    case "invalid_value":
      return "invalid_choice";
    default:
      return "invalid";
  }
}

/**
 * Runs one command for one proven scope; form, API, import, job, seed and test all come through
 * here, so that nobody can go round a gate. Permission → input → transaction: facts with lock →
 * policy on the subject → gate → apply → audit → commit. Expected refusals are returned,
 * the rest is thrown. A serialization failure is tried again.
 */
export function run<Schema extends z.ZodType, Facts, Value>(
  declared: InitiativeCommand<Schema, Facts, Value>,
  scope: InitiativeScope,
  input: unknown,
): Promise<Reply<Value>>;
export function run<Schema extends z.ZodType, Facts, Value>(
  declared: ReportingCommand<Schema, Facts, Value>,
  scope: ReportingScope,
  input: unknown,
): Promise<Reply<Value>>;
export function run<Schema extends z.ZodType, Facts, Value>(
  declared: InstallationCommand<Schema, Facts, Value>,
  scope: InstallationScope,
  input: unknown,
): Promise<Reply<Value>>;
export async function run<Schema extends z.ZodType, Facts, Value>(
  declared: InitiativeCommand<Schema, Facts, Value> | InstallationCommand<Schema, Facts, Value>,
  scope: Scope,
  input: unknown,
): Promise<Reply<Value>> {
  // The overloads above pair each kind of command with its kind of scope; inside, one path serves both.
  const parts = declared as InstallationCommand<Schema, Facts, Value>;
  const proven = scope as InstallationScope; // see above
  const started = performance.now();
  const reply = await attempt(parts, proven, input);
  writeLogLine(parts.permission, scope, reply, performance.now() - started);
  return reply;
}

async function attempt<Schema extends z.ZodType, Facts, Value>(
  parts: InstallationCommand<Schema, Facts, Value>,
  scope: InstallationScope,
  input: unknown,
): Promise<Reply<Value>> {
  if (!mayEver(scope.actor, parts.permission)) return refused(forbidden(parts.permission));
  const parsed = parts.input.safeParse(input);
  if (!parsed.success) {
    return refused({ kind: "invalid", problems: fieldProblems(parsed.error) });
  }
  for (let turn = 1; ; turn += 1) {
    try {
      return { ok: true, value: await transact(parts, scope, parsed.data) };
    } catch (failure) {
      if (failure instanceof Refused) return refused(failure.refusal);
      if (isUniqueViolation(failure)) return refused({ kind: "conflict", key: "already_exists" });
      if (namesNothing(failure)) return refused({ kind: "not_found" });
      if (turn < attempts && isSerializationFailure(failure)) continue;
      throw failure;
    }
  }
}

async function transact<Schema extends z.ZodType, Facts, Value>(
  parts: InstallationCommand<Schema, Facts, Value>,
  scope: InstallationScope,
  input: z.output<Schema>,
): Promise<Value> {
  const instant = now();
  return db().$transaction(
    async (tx) => {
      const facts = await parts.facts(tx, scope, input, instant);
      const subject: Subject = parts.subject?.(facts, input, scope) ?? {};
      if (!may(scope.actor, parts.permission, subject)) refuse(forbidden(parts.permission));
      if (parts.gate !== "ungated") {
        const conditions = parts.gate(facts);
        if (!isOpen(conditions)) refuse({ kind: "gate_closed", conditions });
      }
      const effect = await parts.apply({ tx, scope, input, facts, now: instant });
      await writeAudit(tx, scope, parts.permission, effect, instant);
      return effect.value;
    },
    { maxWait: 10_000, timeout: (parts.minutes ?? usualMinutes) * 60_000 },
  );
}

function forbidden(permission: Permission): Refusal {
  return { kind: "forbidden", key: permission };
}

function refused(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}

function writeLogLine<Value>(
  permission: Permission,
  scope: Scope,
  reply: Reply<Value>,
  milliseconds: number,
): void {
  const { actor } = scope;
  const line = {
    command: permission,
    origin: scope.origin,
    userId: "userId" in actor ? actor.userId : null,
    reportingLinkId: actor.kind === "named_reporter" ? actor.reportingLinkId : undefined,
    initiativeId: "initiativeId" in scope ? scope.initiativeId : null,
    milliseconds: Math.round(milliseconds),
    refused: reply.ok ? undefined : reply.refusal.kind,
  };
  const isDenied = !reply.ok && reply.refusal.kind === "forbidden";
  if (isDenied) log().warn(line, "denied");
  else log().info(line, reply.ok ? "done" : "refused");
}
