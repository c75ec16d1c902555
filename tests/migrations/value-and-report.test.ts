import { givenDatabase } from "@tests/support/database";
import { describe, expect, it } from "vitest";
import { databasePool } from "@/platform/db/client";

describe("a value and its report", () => {
  givenDatabase("demonstrationName");

  it.each([
    ["indicator", "indicator_id"],
    ["period", "period_key"],
    ["reporter", "stakeholder_id"],
  ])(
    "T1: the database refuses a value that names another %s than its report",
    async (_, column) => {
      const changed = databasePool().query(
        `UPDATE observation o SET ${column} = r.${column}
         FROM (SELECT * FROM observation LIMIT 1) one
         JOIN report r ON r.initiative_id = one.initiative_id AND r.${column} <> one.${column}
        WHERE o.initiative_id = one.initiative_id AND o.id = one.id`,
      );
      await expect(changed).rejects.toMatchObject({
        code: "23503",
        table: expect.stringMatching(/^observation/),
      });
    },
  );
});
