import { describeCommand } from "@tests/support/command";
import { demo } from "@tests/support/demo";
import { expect } from "vitest";
import { ratePower } from "@/features/measurement/short-list/commands/rate-power";
import { db } from "@/platform/db/client";

describeCommand("W6: a candidate is rated with reasons, and may be rated again", ratePower, {
  as: "staff",
  denied: "partner",
  input: async () => {
    const { id } = await demo.indicator("EMP");
    return {
      ...{ indicatorId: id, communication: "high", communicationReason: "Everybody knows work." },
      ...{ proxy: "medium", proxyReason: "Says little of wages." },
      ...{ data: "low", dataReason: "Comes two years late." },
    };
  },
  afterwards: async () => {
    const { id } = await demo.indicator("EMP");
    const rating = await db().indicatorPower.findFirstOrThrow({ where: { indicatorId: id } });
    expect(rating).toMatchObject({ communication: "high", proxy: "medium", data: "low" });
  },
});
