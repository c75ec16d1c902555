import { describe, expect, it } from "vitest";
import type { Actor, MemberActor } from "@/domain/access/actor";
import { type Grant, may, mayEver, type Permission, policy } from "@/domain/access/policy";
import { type MemberRole, memberRoles } from "@/domain/access/role";

const permissions = Object.keys(policy) as Permission[]; // the table's own keys

function member(role: MemberRole): MemberActor {
  return {
    kind: "member",
    userId: "user",
    isSiteAdministrator: false,
    initiativeId: "initiative",
    memberId: "member",
    stakeholderId: "own",
    role,
  };
}

const publicActor: Actor = { kind: "public" };
const person: Actor = { kind: "person", userId: "user", isSiteAdministrator: false };

describe("The policy is the only place where permission is written", () => {
  it("what stands in no grant is forbidden, whoever asks: every cell of the table is read as written", () => {
    for (const permission of permissions) {
      const grant: Grant = policy[permission];
      for (const role of memberRoles) {
        const has = (granted: readonly string[] = []) =>
          granted.some((one) => one === role || one === "person" || one === "public");
        const any = has(grant.any);
        const own = any || has(grant.own);
        const asked = [
          may(member(role), permission, { stakeholderId: "own" }),
          may(member(role), permission, { stakeholderId: "another" }),
          may(member(role), permission),
        ];
        expect([permission, role, ...asked]).toEqual([permission, role, own, any, any]);
      }
    }
    expect(permissions.length).toBeGreaterThan(60);
  });

  it("a name is noun.verb", () => {
    for (const permission of permissions) expect(permission).toMatch(/^[a-z_]+\.[a-z_]+$/);
  });

  it("the public may only set up, sign in and accept an invitation", () => {
    expect(permissions.filter((permission) => mayEver(publicActor, permission))).toEqual([
      "installation.set_up",
      "session.start",
      "invitation.accept",
    ]);
  });

  it("a person who is in no initiative reads and changes none", () => {
    const granted = permissions.filter((permission) => mayEver(person, permission));
    expect(granted).toEqual([
      "installation.set_up",
      "session.start",
      "password.change",
      "session.revoke",
      "personal_token.create",
      "personal_token.revoke",
      "personal_token.read",
      "invitation.accept",
      "initiative.list",
    ]);
  });

  it("a site administrator gains no right inside an initiative", () => {
    const administrator: Actor = { kind: "person", userId: "user", isSiteAdministrator: true };
    expect(mayEver(administrator, "initiative.create")).toBe(true);
    expect(mayEver(administrator, "initiative.read")).toBe(false);
    expect(mayEver(administrator, "observation.read")).toBe(false);
  });

  it("only a partner lead speaks for its own stakeholder; a contributor drafts", () => {
    const own = { stakeholderId: "own" };
    expect(may(member("partner_lead"), "position.give", own)).toBe(true);
    expect(may(member("partner_lead"), "position.give", { stakeholderId: "another" })).toBe(false);
    expect(may(member("partner_contributor"), "position.give", own)).toBe(false);
    expect(may(member("partner_contributor"), "observation.record", own)).toBe(true);
    expect(may(member("observer"), "observation.record", own)).toBe(false);
  });

  it("a named person by link reports for the link's own stakeholder and period, and for no other", () => {
    const reporter: Actor = {
      ...{ kind: "named_reporter", initiativeId: "initiative", reportingLinkId: "link" },
      ...{ stakeholderId: "own", periodKey: "2015/16" },
    };
    const asked = (stakeholderId: string, ...periodKeys: string[]) =>
      may(reporter, "observation.record", { stakeholderId, periodKeys });
    expect(asked("own", "2015/16")).toBe(true);
    expect(asked("own", "2015/16", "2015/16")).toBe(true);
    expect(asked("own", "2014/15")).toBe(false);
    expect(asked("own", "2015/16", "2014/15")).toBe(false);
    expect(asked("own")).toBe(false);
    expect(asked("another", "2015/16")).toBe(false);
    expect(may(reporter, "report.submit", { stakeholderId: "own" })).toBe(false);
    expect(mayEver(reporter, "report.submit")).toBe(true);
    expect(mayEver(reporter, "report.approve")).toBe(false);
    expect(mayEver(reporter, "initiative.read")).toBe(false);
  });

  it("W8: nobody but the lead's own people commits an activity, not even the backbone", () => {
    expect(may(member("backbone_staff"), "activity.commit", { stakeholderId: "own" })).toBe(false);
    expect(may(member("backbone_lead"), "activity.commit", { stakeholderId: "another" })).toBe(
      false,
    );
    expect(may(member("partner_lead"), "activity.commit", { stakeholderId: "own" })).toBe(true);
  });
});
