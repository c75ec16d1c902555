import { describeCommand, home } from "@tests/support/command";
import { publishRelease } from "@/features/publication/commands/publish-release";
import { db } from "@/platform/db/client";

describeCommand("P1: a release is published", publishRelease, {
  as: "lead",
  denied: "staff",
  input: async () => {
    await db().initiative.updateMany({
      where: { slug: home ?? "" },
      data: { headline: `A new headline ${Math.random()}` },
    });
    return { note: "A new headline." };
  },
  again: "conflict",
});
