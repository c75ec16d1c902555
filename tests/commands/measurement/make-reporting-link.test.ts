import { describeCommand } from "@tests/support/command";
import { linkInput } from "@tests/support/reporting-link";
import { expect } from "vitest";
import { makeReportingLink } from "@/features/measurement/reporting-link/commands/make-reporting-link";
import { findReportingScope } from "@/platform/access/scope";
import { db } from "@/platform/db/client";

describeCommand(
  "M6: the backbone makes a link to report by, for a named person",
  makeReportingLink,
  {
    as: "staff",
    denied: "observer",
    input: () => linkInput(),
    afterwards: async (value) => {
      const { id, token, isMailed } = value as { id: string; token: string; isMailed: boolean };
      const link = await db().reportingLink.findFirstOrThrow({ where: { id } });
      // No mail is set up here: the link is shown, and nothing waits to be sent.
      expect([isMailed, link.mailings]).toEqual([false, 0]);
      expect(token).toMatch(/^[\w-]{43}$/);
      const kept = JSON.stringify([link, await db().auditEvent.findMany()]);
      expect(kept).not.toContain(token);
      expect((await findReportingScope(token, "web"))?.actor).toEqual({
        ...{ kind: "named_reporter", initiativeId: link.initiativeId, reportingLinkId: id },
        ...{ stakeholderId: link.stakeholderId, periodKey: "2015/16" },
      });
    },
  },
);
