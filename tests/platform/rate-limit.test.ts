import { givenDatabase } from "@tests/support/database";
import { describe, expect, it } from "vitest";
import { countUse, giveUseBack } from "@/platform/rate-limit";

givenDatabase();

/** How many uses are counted before the limit refuses. */
async function usesLeft(key: string): Promise<number> {
  let used = 0;
  while ((await countUse("sign-in-address", key)) === null) used += 1;
  return used;
}

describe("a limit", () => {
  it("refuses the use after the last one, and says for how long", async () => {
    expect(await usesLeft("ada@example.org")).toBe(10);
    const refusal = await countUse("sign-in-address", "ada@example.org");
    expect(refusal?.kind).toBe("too_many");
    const seconds = refusal?.kind === "too_many" ? refusal.retryAfterSeconds : 0;
    expect(seconds > 0 && seconds <= 15 * 60).toBe(true);
    expect(await usesLeft("ben@example.org")).toBe(10);
  });

  it("is not used up by what succeeded, however often", async () => {
    for (let turn = 0; turn < 25; turn += 1) {
      expect(await countUse("sign-in-address", "cleo@example.org")).toBeNull();
      await giveUseBack("sign-in-address", "cleo@example.org");
    }
    expect(await usesLeft("cleo@example.org")).toBe(10);
  });
});
