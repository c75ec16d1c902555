import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { expect } from "vitest";
import { demoteIndicator } from "@/features/measurement/short-list/commands/demote-indicator";
import { db } from "@/platform/db/client";

describeCommand(
  "W6: an indicator leaves the short list with a reason and stays agreed",
  demoteIndicator,
  {
    as: "lead",
    denied: "staff",
    input: async () => {
      const { id } = await demo.indicator("KR-NEW");
      await db().indicator.updateMany({ where: { id }, data: { isCore: true } });
      const given = { indicatorId: id, reason: "It says most of all." };
      return given;
    },
    afterwards: async () => {
      expect(await demo.indicator("KR-NEW")).toMatchObject({ isCore: false, state: "agreed" });
    },
    again: "conflict",
  },
);
