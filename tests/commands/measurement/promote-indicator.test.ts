import { describeCommand, scopeOf } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { expect } from "vitest";
import { promoteIndicator } from "@/features/measurement/short-list/commands/promote-indicator";
import { run } from "@/platform/command/pipeline";
import { db } from "@/platform/db/client";

describeCommand(
  "W6: an agreed indicator joins the short list while it has room",
  promoteIndicator,
  {
    as: "lead",
    denied: "staff",
    input: async () => {
      const { id } = await demo.indicator("KR-NEW");
      await db().indicator.updateMany({ where: { id }, data: { isCore: false } });
      const given = { indicatorId: id, reason: "It says most of all." };
      const { id: initiativeId } = await demo.initiative();
      const limited = (coreIndicatorLimit: number) =>
        db().initiative.update({
          where: { id: initiativeId },
          data: { settings: { coreIndicatorLimit } },
        });
      await limited(1);
      const full = await run(promoteIndicator, await scopeOf("lead"), given);
      expect(full).toMatchObject({ ok: false, refusal: { kind: "gate_closed" } });
      await limited(100);
      return given;
    },
    afterwards: async () => {
      expect(await demo.indicator("KR-NEW")).toMatchObject({ isCore: true, state: "agreed" });
    },
    again: "conflict",
  },
);
