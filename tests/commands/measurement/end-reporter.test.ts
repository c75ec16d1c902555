import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { endReporter } from "@/features/measurement/commands/end-reporter";
import { db } from "@/platform/db/client";

describeCommand("A stakeholder no longer reports", endReporter, {
  as: "staff",
  denied: "partner",
  input: async () => {
    const { id } = await demo.indicator("ABS");
    const reporter = await db().reporter.findFirstOrThrow({
      where: { indicatorId: id, endedAt: null },
    });
    return { reporterId: reporter.id };
  },
  again: "conflict",
});
