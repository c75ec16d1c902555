import { describe, expect, it } from "vitest";
import { statementNames } from "@/platform/db/statement-names";

describe("Statements that a connection prepares once", () => {
  it("the same text has the same name, and another text another", () => {
    const nameOf = statementNames();
    const names = [
      nameOf({ sql: "SELECT $1", args: [1] }),
      nameOf({ sql: "SELECT $1", args: [2] }),
      nameOf({ sql: "SELECT $1 + 1", args: [1] }),
    ];
    expect(names).toEqual(["s1", "s1", "s2"]);
  });

  it("a statement with a long list is planned for that list", () => {
    const nameOf = statementNames();
    const sql = "SELECT unnest($1::int[])";
    const list = (length: number) => ({ sql, args: [Array.from({ length }, (_, n) => n)] });
    expect([nameOf(list(101)), nameOf(list(100)), nameOf(list(101))]).toEqual(["", "s1", ""]);
  });

  it("texts without end do not fill a connection, and those known keep their names", () => {
    const nameOf = statementNames();
    for (let n = 0; n < 500; n += 1) nameOf({ sql: `SELECT ${n}`, args: [] });
    expect(nameOf({ sql: "SELECT 500", args: [] })).toBe("");
    expect(nameOf({ sql: "SELECT 499", args: [] })).toBe("s500");
  });
});
