import { describeCommand } from "@tests/support/command";
import { givenLink } from "@tests/support/reporting-link";
import { expect } from "vitest";
import { recordObservations } from "@/features/measurement/commands/record-observations";
import { revokeReportingLink } from "@/features/measurement/reporting-link/commands/revoke-reporting-link";
import { findReportingScope } from "@/platform/access/scope";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

let token = "";

describeCommand(
  "M6: a reporting link is revoked; what was reported by it stays",
  revokeReportingLink,
  {
    as: "lead",
    denied: "partner",
    input: async () => {
      const link = await givenLink();
      token = link.token;
      const { indicatorId } = await db().reporter.findFirstOrThrow({
        where: { stakeholderId: link.stakeholderId, indicator: { code: "ABS" } },
      });
      const cells = [{ indicatorId, periodKey: "2015/16", numerator: "12", denominator: "90" }];
      const { stakeholderId, scope } = link;
      const reply = await run(recordObservations, scope, { stakeholderId, cells });
      expect(reply).toMatchObject({ ok: true });
      return { reportingLinkId: link.id };
    },
    afterwards: async (value) => {
      const { id } = value as { id: string };
      expect(await findReportingScope(token, "web")).toBeNull();
      const link = await db().reportingLink.findFirstOrThrow({ where: { id } });
      expect([link.revokedAt, link.revokedByMemberId, link.kept]).toEqual([
        ...[expect.any(Date), expect.any(String)],
        [],
      ]);
      expect(await db().observation.count({ where: { recordedByLinkId: { not: null } } })).toBe(1);
    },
    again: "conflict",
  },
);
