import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import {
  findInitiativeScope,
  findInstallationScope,
  type InitiativeScope,
} from "@/platform/access/scope";
import { setClock } from "@/platform/clock";
import type { InitiativeCommand, InstallationCommand } from "@/platform/command/command";
import { type Reply, run } from "@/platform/command/pipeline";
import type { Day, InitiativeSeed } from "../data/shape";

/** The instant the demonstration is loaded: day 0. */
export const loadedAt = new Date();

const millisecondsADay = 24 * 60 * 60 * 1000;

/** The instant of a day of the story, at a time when people work; later calls of a day come later. */
export function instantOf(day: Day, minutes = 0): Date {
  const instant = new Date(loadedAt.getTime() + day * millisecondsADay);
  instant.setUTCHours(14, minutes % 60, 0, 0);
  return instant < loadedAt ? instant : loadedAt;
}

/** The calendar date of a day of the story. */
export function dateOf(day: Day): string {
  return new Date(loadedAt.getTime() + day * millisecondsADay).toISOString().slice(0, 10);
}

/** Everything a replayed initiative has been given an identifier for, by the code the data uses. */
export class Stage {
  readonly ids = new Map<string, string>();
  readonly users = new Map<string, string>();
  private readonly scopes = new Map<string, InitiativeScope>();
  private minutes = 0;

  constructor(
    readonly seed: InitiativeSeed,
    readonly folder: string,
  ) {}

  /** The identifier of something the story has made already. */
  id(kind: string, code: string): string {
    const id = this.ids.get(`${kind} ${code}`);
    if (id === undefined) throw new Error(`${this.seed.slug}: ${kind} ${code} was not made yet`);
    return id;
  }

  keep(kind: string, code: string, id: string): void {
    this.ids.set(`${kind} ${code}`, id);
  }

  /** Lets the clock stand on a day of the story; each call is a minute later than the one before. */
  at(day: Day): void {
    this.minutes += 1;
    setClock(instantOf(day, this.minutes));
  }

  file(name: string): Uint8Array {
    return readFileSync(join(this.folder, name));
  }

  /** Runs a command as one of the people of the initiative; a refusal ends the loading, and says all about it. */
  async as<Schema extends z.ZodType, Facts, Value>(
    email: string,
    declared: InitiativeCommand<Schema, Facts, Value>,
    input: unknown,
  ): Promise<Value> {
    return this.value(
      declared.permission,
      await run(declared, await this.scope(email), input),
      input,
    );
  }

  /** Runs a command of the installation, for somebody or for the public. */
  async install<Schema extends z.ZodType, Facts, Value>(
    userId: string | null,
    declared: InstallationCommand<Schema, Facts, Value>,
    input: unknown,
  ): Promise<Value> {
    const scope = await findInstallationScope(userId === null ? null : { userId }, "system");
    return this.value(declared.permission, await run(declared, scope, input), input);
  }

  private async scope(email: string): Promise<InitiativeScope> {
    const kept = this.scopes.get(email);
    if (kept) return kept;
    const userId = this.users.get(email);
    const scope = userId ? await findInitiativeScope({ userId }, this.seed.slug, "system") : null;
    if (!scope) throw new Error(`${this.seed.slug}: ${email} is no member`);
    this.scopes.set(email, scope);
    return scope;
  }

  private value<Value>(permission: string, reply: Reply<Value>, input: unknown): Value {
    if (reply.ok) return reply.value;
    const told = JSON.stringify(input, (_name, part) => (part instanceof Uint8Array ? "…" : part));
    throw new Error(
      `${this.seed.slug}: ${permission} was refused: ${JSON.stringify(reply.refusal)} for ${told.slice(0, 600)}`,
    );
  }

  /** The person who leads the backbone. */
  get lead(): string {
    return this.personOf("backbone_lead");
  }

  private personOf(role: string): string {
    const person = this.seed.people.find((one) => one.role === role);
    if (!person) throw new Error(`${this.seed.slug} has no ${role}`);
    return person.email;
  }

  /** The person who speaks for a stakeholder. */
  speaker(stakeholder: string): string {
    const rank = ["backbone_lead", "partner_lead", "funder"];
    const own = this.seed.people.filter((one) => one.stakeholder === stakeholder);
    const speaker = rank.flatMap((role) => own.filter((one) => one.role === role))[0];
    if (!speaker) throw new Error(`${this.seed.slug}: nobody speaks for ${stakeholder}`);
    return speaker.email;
  }
}
