import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { withdrawIndicator } from "@/features/measurement/indicator/commands/withdraw-indicator";
import { db } from "@/platform/db/client";

describeCommand("A proposed indicator goes back to draft", withdrawIndicator, {
  as: "staff",
  denied: "partner",
  input: async () => {
    const { id } = await demo.indicator("EMP");
    await db().indicator.updateMany({ where: { id }, data: { state: "proposed" } });
    return { indicatorId: id };
  },
});
