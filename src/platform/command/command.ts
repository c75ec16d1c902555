import type { z } from "zod";
import type { Permission, Subject } from "@/domain/access/policy";
import type { Gate } from "@/domain/kernel/gate";
import type {
  InitiativeScope,
  InstallationScope,
  ReportingScope,
  Scope,
} from "@/platform/access/scope";
import type { Transaction } from "@/platform/db/client";

/** What audit can keep of a row: plain data, dates and decimals included. */
export type AuditImage = Readonly<Record<string, unknown>> | null;

/**
 * What a change did: the value for the caller and the images for the audit record (T5). A change
 * without images does not compile. `initiativeId` is only for the command that makes an initiative.
 */
export type Effect<Value> = {
  readonly value: Value;
  readonly subjectId?: string;
  readonly initiativeId?: string;
  readonly before: AuditImage;
  readonly after: AuditImage;
};

/** All that a change may use: the transaction, who asks, the parsed input, the facts, the present. */
export type Change<S extends Scope, Input, Facts> = {
  readonly tx: Transaction;
  readonly scope: S;
  readonly input: Input;
  readonly facts: Facts;
  readonly now: Date;
};

/** What a command without a gate says instead of one, so that leaving it out does not compile. */
export const ungated = "ungated";

/** Loads what the gate judges, inside the transaction, with the lock. Throws `refuse({kind: "not_found"})` where the subject is not in the scope. */
export type FactsLoader<S extends Scope, Input, Facts> = (
  tx: Transaction,
  scope: S,
  input: Input,
  now: Date,
) => Promise<Facts>;

type Parts<S extends Scope, Schema extends z.ZodType, Facts, Value> = {
  readonly permission: Permission;
  readonly input: Schema;
  readonly facts: FactsLoader<S, z.output<Schema>, Facts>;
  readonly subject?: (facts: Facts, input: z.output<Schema>, scope: S) => Subject;
  readonly gate: Gate<Facts> | typeof ungated;
  readonly apply: (change: Change<S, z.output<Schema>, Facts>) => Promise<Effect<Value>>;
  /** How long its transaction may take, where two minutes are too few: for work on millions of rows. */
  readonly minutes?: number;
};

/** One declared change of an initiative: permission, input, facts, gate, effect. */
export type InitiativeCommand<Schema extends z.ZodType, Facts, Value> = {
  readonly scopeKind: "initiative";
} & Parts<InitiativeScope, Schema, Facts, Value>;

/** One declared change that a named person by link may ask for too, besides the members. */
export type ReportingCommand<Schema extends z.ZodType, Facts, Value> = {
  readonly scopeKind: "initiative";
} & Parts<ReportingScope, Schema, Facts, Value>;

/** One declared change of the installation or of a person's own account. */
export type InstallationCommand<Schema extends z.ZodType, Facts, Value> = {
  readonly scopeKind: "installation";
} & Parts<InstallationScope, Schema, Facts, Value>;

/** Declares a change of an initiative (architecture.md, "A change"). `facts` should be a named function: inference needs it. */
export function command<Schema extends z.ZodType, Facts, Value>(
  parts: Parts<InitiativeScope, Schema, Facts, Value>,
): InitiativeCommand<Schema, Facts, Value> {
  return { scopeKind: "initiative", ...parts };
}

/** Declares a change of an initiative that a named person by link may ask for too. */
export function reportingCommand<Schema extends z.ZodType, Facts, Value>(
  parts: Parts<ReportingScope, Schema, Facts, Value>,
): ReportingCommand<Schema, Facts, Value> {
  return { scopeKind: "initiative", ...parts };
}

/** Declares a change of the installation or of a person's own account. */
export function installationCommand<Schema extends z.ZodType, Facts, Value>(
  parts: Parts<InstallationScope, Schema, Facts, Value>,
): InstallationCommand<Schema, Facts, Value> {
  return { scopeKind: "installation", ...parts };
}
