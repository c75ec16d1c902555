import { scopeOf } from "@tests/support/command";
import { givenDatabase } from "@tests/support/database";
import { demo } from "@tests/support/demo";
import { afterTheMail, givenPostOffice } from "@tests/support/post-office";
import { beforeEach, describe, expect, it } from "vitest";
import { inviteMember } from "@/features/initiative/commands/invite-member";
import { withdrawInvitation } from "@/features/initiative/commands/withdraw-invitation";
import { findInvitation } from "@/features/initiative/queries/invitation";
import { run } from "@/platform/command/pipeline";
import { databasePool, db } from "@/platform/db/client";

const office = givenPostOffice();

describe("An invitation", () => {
  givenDatabase("demonstrationName");
  beforeEach(() => {
    office.letters.length = 0;
  });

  const invite = async (email: string) => {
    const { id: stakeholderId } = await demo.stakeholder("CPS");
    const input = { stakeholderId, email, role: "partner_contributor" };
    const reply = await run(inviteMember, await scopeOf("lead"), input);
    if (!reply.ok) throw new Error(JSON.stringify(reply.refusal));
    return reply.value;
  };

  it("is mailed with its link, which the queue does not hold and the database only as a hash", async () => {
    const { id, token, isMailed } = await invite("new.person@example.org");
    expect(isMailed).toBe(true);
    const { rows } = await databasePool().query("SELECT * FROM graphile_worker._private_jobs");
    expect(rows).toHaveLength(1);
    const written = JSON.stringify([
      ...[rows, await db().invitation.findMany(), await db().auditEvent.findMany()],
    ]);
    expect(written).not.toContain(token);
    await afterTheMail();
    const [letter, ...more] = office.letters;
    expect(more).toEqual([]);
    expect(letter?.messageId).toBe(`<invitation.${id}@127.0.0.1>`);
    expect(letter?.to.text).toBe("new.person@example.org");
    expect(letter?.text).toContain(`http://127.0.0.1:3000/invitations/${token}`);
    expect(letter?.text).toContain("Cincinnati Public Schools, as Partner contributor");
    expect(await findInvitation(token)).toMatchObject({ email: "new.person@example.org" });
  });

  it("that was withdrawn before the mail went out is not mailed", async () => {
    const { id } = await invite("another.person@example.org");
    const withdrawn = await run(withdrawInvitation, await scopeOf("lead"), { invitationId: id });
    expect(withdrawn).toMatchObject({ ok: true });
    await afterTheMail();
    expect(office.letters).toEqual([]);
  });
});
