import { describeCommand } from "@tests/support/command";
import { givenPostOffice } from "@tests/support/post-office";
import { givenLink } from "@tests/support/reporting-link";
import { expect } from "vitest";
import { sendReportingLink } from "@/features/measurement/reporting-link/commands/send-reporting-link";
import { jobs } from "@/jobs";
import { databasePool, db } from "@/platform/db/client";
import { startJobs } from "@/platform/jobs";

const office = givenPostOffice();

async function untilMailed(id: string): Promise<void> {
  for (let turn = 0; turn < 400; turn += 1) {
    const link = await db().reportingLink.findFirstOrThrow({ where: { id } });
    if (link.mailedAt) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

describeCommand("M6: a reporting link is mailed again, the same one", sendReportingLink, {
  as: "staff",
  denied: "contributor",
  input: async () => ({ reportingLinkId: (await givenLink()).id }),
  afterwards: async (value) => {
    const { id, token, isMailed } = value as { id: string; token: string; isMailed: boolean };
    expect(isMailed).toBe(true);
    // The queue holds what the letter is about, and never the secret.
    const { rows } = await databasePool().query(
      "SELECT payload::text AS payload FROM graphile_worker._private_jobs",
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
    const runner = await startJobs(jobs);
    await untilMailed(id);
    await runner.stop();
    const own = office.letters.filter(({ text }) => text.includes(token));
    expect(own.map(({ messageId }) => messageId)).toEqual([
      // The first one was overtaken by the second before it went out.
      `<reporting-link.${id}.2@127.0.0.1>`,
    ]);
    const [letter] = own;
    expect([letter?.subject, letter?.to.value[0], letter?.replyTo?.text]).toEqual([
      expect.stringMatching(/: numbers for 2015\/16$/),
      { name: "Nora Vance", address: "nora.vance@example.org" },
      expect.stringContaining("ruth.alder@example.org"),
    ]);
    expect(letter?.text).toContain(`http://127.0.0.1:3000/report/${token}`);
    expect(letter?.html).not.toMatch(/<img|<script|<link|url\(|src=/i);
  },
});
