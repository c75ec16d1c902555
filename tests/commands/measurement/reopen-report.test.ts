import { describeCommand, home } from "@tests/support/command";
import { reopenReport } from "@/features/measurement/commands/reopen-report";
import { db } from "@/platform/db/client";

describeCommand("M6: an approved report is opened for correction", reopenReport, {
  as: "staff",
  denied: "partner",
  input: async () => {
    const report = await db().report.findFirstOrThrow({
      where: { state: "approved", indicator: { initiative: { slug: home ?? "" } } },
    });
    return { reportId: report.id };
  },
  again: "conflict",
});
