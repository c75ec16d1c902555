import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { editIndicator } from "@/features/measurement/indicator/commands/edit-indicator";
import { db } from "@/platform/db/client";

describeCommand("A passport is changed while it is a draft", editIndicator, {
  as: "partner",
  denied: "observer",
  input: async () => {
    const { id } = await demo.indicator("EMP");
    await db().indicator.updateMany({ where: { id }, data: { state: "draft" } });
    const { version } = await demo.indicator("EMP");
    return {
      indicatorId: id,
      version,
      code: "EMP",
      name: "Young adults at work",
      level: "population",
      valueKind: "percent",
    };
  },
  again: "conflict",
});
