import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formDataToInput } from "@/platform/http/form-data";

function form(...fields: [name: string, value: string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe("A form's fields become the object its schema expects", () => {
  it("paths make objects, numbers in paths make lists in their order", () => {
    const data = form(
      ["name", "Readiness"],
      ["targets.1.value", "90"],
      ["targets.0.value", "85"],
      ["targets.0.period", "2020"],
    );
    expect(formDataToInput(data)).toEqual({
      name: "Readiness",
      targets: [{ value: "85", period: "2020" }, { value: "90" }],
    });
  });

  it("a name that ends in [] is a list, even with one value", () => {
    expect(formDataToInput(form(["strategies[]", "a"]))).toEqual({ strategies: ["a"] });
    expect(formDataToInput(form(["strategies[]", "a"], ["strategies[]", "b"]))).toEqual({
      strategies: ["a", "b"],
    });
  });

  it("the last of several values counts where one is expected, as with a hidden field before a checkbox", () => {
    expect(formDataToInput(form(["isCore", "false"], ["isCore", "true"]))).toEqual({
      isCore: "true",
    });
  });

  it("Next's own fields are left out", () => {
    expect(formDataToInput(form(["$ACTION_ID_1", "x"], ["name", "a"]))).toEqual({ name: "a" });
  });

  it("no name reaches a prototype or a list too long to be true", () => {
    const data = form(["__proto__.admin", "1"], ["a.constructor.b", "1"], ["list.99999.x", "1"]);
    expect(formDataToInput(data)).toEqual({});
    expect(Object.prototype).not.toHaveProperty("admin");
  });

  it("is total: any names and values give a plain object", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (fields) => {
        expect(typeof formDataToInput(form(...fields))).toBe("object");
      }),
    );
  });
});
