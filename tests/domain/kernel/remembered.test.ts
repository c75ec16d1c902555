import { describe, expect, it } from "vitest";
import { remembered } from "@/domain/kernel/remembered";

function counting() {
  const asked: string[] = [];
  const lengthOf = remembered((text) => {
    asked.push(text);
    return text === "" ? null : text.length;
  }, 2);
  return { asked, lengthOf };
}

describe("What is remembered", () => {
  it("is worked out once, an answer of nothing too", () => {
    const { asked, lengthOf } = counting();
    expect([lengthOf("one"), lengthOf(""), lengthOf("one"), lengthOf("")]).toEqual([
      3,
      null,
      3,
      null,
    ]);
    expect(asked).toEqual(["one", ""]);
  });

  it("does not grow without end", () => {
    const { asked, lengthOf } = counting();
    for (const text of ["a", "b", "c", "c", "a"]) lengthOf(text);
    expect(asked).toEqual(["a", "b", "c", "a"]);
    const long = "x".repeat(41);
    expect([lengthOf(long), lengthOf(long)]).toEqual([41, 41]);
    expect(asked.slice(4)).toEqual([long, long]);
  });
});
