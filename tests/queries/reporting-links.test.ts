import { type CastMember, scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { demo } from "@tests/support/demo";
import { givenLink } from "@tests/support/reporting-link";
import { describe, expect, it } from "vitest";
import { listReportingLinks } from "@/features/measurement/reporting-link/queries/reporting-links";
import { db } from "@/platform/db/client";

describe("M6: the reporting links of a period", () => {
  givenDatabase("demonstrationName");

  const seenBy = async (member: CastMember) => {
    const { id: reportingPeriodId } = await demo.period("2015/16");
    return listReportingLinks(await scopeOf(member), { reportingPeriodId });
  };

  it("are all seen by the backbone, by a partner lead those of its own organization, by others none", async () => {
    await givenLink("NEW");
    await givenLink("CPS");
    const seen: Record<string, readonly string[]> = {};
    const members = ["lead", "staff", "partner", "contributor", "funder", "observer"] as const;
    for (const member of members) {
      const { links, askable } = await seenBy(member);
      const whose = [...new Set(links.map(({ organization }) => organization))].sort();
      seen[member] = [...whose, `may ask ${askable.length}`];
    }
    const all = ["Cincinnati Public Schools", "Newport Independent Schools"];
    expect(seen).toEqual({
      lead: [...all, "may ask 5"],
      staff: [...all, "may ask 5"],
      partner: ["Cincinnati Public Schools", "may ask 1"],
      ...{ contributor: ["may ask 0"], funder: ["may ask 0"], observer: ["may ask 0"] },
    });
    expect((await seenBy("observer")).can.see).toBe(false);
  });

  it("say where each stands and until which day it works; what has ended offers nothing more", async () => {
    const { id } = await givenLink("COV");
    const stateOf = async () => {
      const { links } = await seenBy("lead");
      const link = links.find((one) => one.id === id);
      return [link?.state, link?.madeBy, link?.can.send, link?.can.revoke];
    };
    // Looking behind the link is what opens it: the support of this test did.
    expect(await stateOf()).toEqual(["opened", "Ruth Alder", true, true]);
    const change = (data: { usedAt?: Date; expiresAt?: Date; revokedAt?: Date }) =>
      db().reportingLink.updateMany({ where: { id }, data });
    await change({ usedAt: new Date() });
    expect(await stateOf()).toEqual(["used", "Ruth Alder", true, true]);
    await change({ expiresAt: new Date(Date.now() - 1) });
    expect(await stateOf()).toEqual(["expired", "Ruth Alder", false, false]);
    await change({ revokedAt: new Date() });
    expect(await stateOf()).toEqual(["revoked", "Ruth Alder", false, false]);
  });

  it("are offered for a locked period only to who has an exception", async () => {
    const { id } = await demo.period("2015/16");
    await db().reportingPeriod.updateMany({ where: { id }, data: { state: "locked" } });
    expect((await seenBy("lead")).askable).toEqual([]);
  });
});
