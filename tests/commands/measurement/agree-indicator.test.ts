import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { agreeIndicator } from "@/features/measurement/indicator/commands/agree-indicator";
import { db } from "@/platform/db/client";

describeCommand("W6: an indicator is agreed once its round has passed", agreeIndicator, {
  as: "staff",
  denied: "partner",
  input: async () => {
    const { id } = await demo.indicator("EMP");
    await db().indicator.updateMany({ where: { id }, data: { state: "proposed" } });
    return { indicatorId: id };
  },
  again: "conflict",
});
