import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { mayEver } from "@/domain/access/policy";
import { type MemberRole, memberRoles } from "@/domain/access/role";
import { findInitiativeScope, findInstallationScope } from "@/platform/access/scope";
import type { InitiativeCommand, InstallationCommand } from "@/platform/command/command";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";
import { givenDatabase } from "./database";

/** The people of the demo initiatives, as everywhere: tests, screenshots, sign-ins. */
export const cast = {
  administrator: "admin@example.org",
  lead: "ruth.alder@example.org",
  staff: "tomas.reyes@example.org",
  chair: "grace.whitfield@example.org",
  partner: "marcus.bell@example.org",
  contributor: "priya.nair@example.org",
  funder: "helen.brandt@example.org",
  observer: "jonah.pike@example.org",
  foreign: "odile.fontenot@example.org",
} as const;

/** One of the cast. */
export type CastMember = keyof typeof cast;

/** The initiative of the cast, and another one that is none of its business. */
export const [home, abroad] = ["strive-cincinnati", "resilient-new-orleans"];

/** The scope of one of the cast in an initiative. */
export async function scopeOf(member: CastMember, slug = member === "foreign" ? abroad : home) {
  const user = await db().user.findFirstOrThrow({ where: { email: cast[member] } });
  const scope = await findInitiativeScope({ userId: user.id }, slug ?? "", "system");
  if (!scope) throw new Error(`${member} is no member of ${slug}`);
  return scope;
}

/** The scope of one of the cast in the installation, or of the public. */
export async function installationScopeOf(member: CastMember | "public") {
  if (member === "public") return findInstallationScope(null, "system");
  const user = await db().user.findFirstOrThrow({ where: { email: cast[member] } });
  return findInstallationScope({ userId: user.id }, "system");
}

const membersAtHome = [
  ...["lead", "staff", "chair", "partner", "contributor", "funder", "observer"],
] as const satisfies readonly CastMember[];

/** The foreign initiative's own person, acting there in any role. */
async function foreignScope(role: MemberRole) {
  const { actor } = await scopeOf("foreign");
  await db().member.updateMany({ where: { id: actor.memberId }, data: { role } });
  return scopeOf("foreign");
}

async function auditCount(): Promise<number> {
  return db().auditEvent.count();
}

type Proof = {
  /** Who may do it. */
  readonly as: CastMember;
  /** Who may not, with the same input. */
  readonly denied: CastMember;
  /** Makes what must be there first, and gives the input. */
  readonly input: () => Promise<Record<string, unknown>>;
  /** What of the database must be so afterwards. */
  readonly afterwards?: (value: unknown) => Promise<void>;
  /** What the loser of a race is told when the very same comes again; left out where doing it twice is fine. */
  readonly again?: "conflict" | "invalid" | "not_found";
};

/**
 * Proves of one command what every command promises: who may not is told so and nothing happens;
 * somebody from another initiative reaches nothing of ours; it does its work and leaves an audit
 * record; the second of two is told.
 */
export function describeCommand<Schema extends z.ZodType, Facts, Value>(
  title: string,
  command: InitiativeCommand<Schema, Facts, Value>,
  { as, denied, input, afterwards, again }: Proof,
): void {
  describe(title, () => {
    givenDatabase("demonstrationName");

    it("is forbidden to who may not, and changes nothing", async () => {
      const given = await input();
      const before = await auditCount();
      const reply = await run(command, await scopeOf(denied), given);
      expect(reply).toMatchObject({ ok: false, refusal: { kind: "forbidden" } });
      expect(await auditCount()).toBe(before);
    });

    it("is forbidden to every role that the policy does not name, and changes nothing", async () => {
      const given = await input();
      const before = await auditCount();
      for (const member of membersAtHome) {
        const scope = await scopeOf(member);
        if (mayEver(scope.actor, command.permission)) continue;
        const reply = await run(command, scope, given);
        expect([member, reply]).toMatchObject([
          member,
          { ok: false, refusal: { kind: "forbidden" } },
        ]);
      }
      expect(await auditCount()).toBe(before);
    });

    it("T1: reaches into no other initiative, whatever one's role over there", async () => {
      const given = await input();
      for (const role of memberRoles) {
        const before = await auditCount();
        const scope = await foreignScope(role);
        const reply = await run(command, scope, given);
        if (reply.ok) {
          // What needs nothing of ours may be done at home over there; then the record is theirs.
          const newest = await db().auditEvent.findFirstOrThrow({ orderBy: { id: "desc" } });
          expect(newest.initiativeId).toBe(scope.initiativeId);
        } else {
          expect(["not_found", "invalid", "forbidden", "conflict"]).toContain(reply.refusal.kind);
          expect(await auditCount()).toBe(before);
        }
      }
    });

    it("T5: works, and leaves an audit record in the same transaction", async () => {
      const given = await input();
      const before = await auditCount();
      const scope = await scopeOf(as);
      const reply = await run(command, scope, given);
      expect(reply).toMatchObject({ ok: true });
      expect(await auditCount()).toBe(before + 1);
      const record = await db().auditEvent.findFirstOrThrow({
        where: { action: command.permission, initiativeId: scope.initiativeId },
        orderBy: { id: "desc" },
      });
      expect({ user: record.userId, as: record.actingAs, origin: record.origin }).toEqual({
        user: scope.actor.userId,
        as: scope.actor.role,
        origin: "system",
      });
      if (reply.ok) await afterwards?.(reply.value);
      if (again) {
        const second = await run(command, scope, given);
        expect(second).toMatchObject({ ok: false, refusal: { kind: again } });
        expect(await auditCount()).toBe(before + 1);
      }
    });
  });
}

/** The same for a command of the installation or of a person's own account. */
export function describeInstallationCommand<Schema extends z.ZodType, Facts, Value>(
  title: string,
  command: InstallationCommand<Schema, Facts, Value>,
  proof: Omit<Proof, "as" | "denied"> & {
    readonly as: CastMember | "public";
    readonly denied?: CastMember | "public";
  },
): void {
  describe(title, () => {
    givenDatabase("demonstrationName");

    if (proof.denied) {
      const { denied } = proof;
      it("is forbidden to who may not, and changes nothing", async () => {
        const given = await proof.input();
        const before = await auditCount();
        const reply = await run(command, await installationScopeOf(denied), given);
        expect(reply).toMatchObject({ ok: false, refusal: { kind: "forbidden" } });
        expect(await auditCount()).toBe(before);
      });
    }

    it("T5: works, and leaves an audit record in the same transaction", async () => {
      const given = await proof.input();
      const before = await auditCount();
      const scope = await installationScopeOf(proof.as);
      const reply = await run(command, scope, given);
      expect(reply).toMatchObject({ ok: true });
      expect(await auditCount()).toBe(before + 1);
      const record = await db().auditEvent.findFirstOrThrow({
        where: { action: command.permission },
        orderBy: { id: "desc" },
      });
      expect(JSON.stringify([record.before, record.after])).not.toMatch(/\$argon2|"[0-9a-f]{64}"/);
      if (reply.ok) await proof.afterwards?.(reply.value);
      if (proof.again) {
        const second = await run(command, scope, given);
        expect(second).toMatchObject({ ok: false, refusal: { kind: proof.again } });
      }
    });
  });
}
