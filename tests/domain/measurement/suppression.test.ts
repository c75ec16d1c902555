import { intervalsOf } from "@tests/support/attacker";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { suppressionBasisOf } from "@/domain/measurement/small-count";
import { coordinatesOf, type SuppressionCell, suppress } from "@/domain/measurement/suppression";

function count(value: number | null, ...coordinates: (string | null)[]): SuppressionCell {
  const text = value === null ? null : String(value);
  return { coordinates, value: text, numerator: null, denominator: null };
}

function share(n: number, d: number, ...coordinates: (string | null)[]): SuppressionCell {
  return { coordinates, value: "1", numerator: String(n), denominator: String(d) };
}

/** A list of counts with their total last. */
function list(...values: number[]): SuppressionCell[] {
  const total = values.reduce((sum, one) => sum + one, 0);
  return [...values.map((value, at) => count(value, `c${at}`)), count(total, null)];
}

function marks(cells: readonly SuppressionCell[], settings = { threshold: 10, hideZero: false }) {
  return suppress("count", cells, settings).map(({ hidden }) => hidden?.[0] ?? ".");
}

/** A complete table of two dimensions with all its totals, row by row, totals last. */
function grid(rows: readonly (readonly number[])[]): SuppressionCell[] {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => at);
  const columnTotals = columns.map((at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  return [...rows, columnTotals].flatMap((row, at) => {
    const name = at === rows.length ? null : `r${at}`;
    const total = row.reduce((sum, one) => sum + one, 0);
    return [
      ...row.map((value, column) => count(value, name, `c${column}`)),
      count(total, name, null),
    ];
  });
}

describe("M20: small numbers of people are hidden", () => {
  it("M20: counts from 1 to k − 1 are hidden, 0 and k are not", () => {
    const alone = [0, 1, 9, 10].map((value) => marks([count(value, null)]).join(""));
    expect(alone).toEqual([".", "p", "p", "."]);
  });

  it("M20: 0 is hidden too where the initiative says so", () => {
    expect(marks([count(0, null)], { threshold: 10, hideZero: true })).toEqual(["p"]);
  });

  it("M20: a percent is hidden for its numerator, its denominator or those who are left", () => {
    const hidden = (n: number, d: number) => suppress("percent", [share(n, d, null)])[0]?.hidden;
    expect(hidden(9, 100)).toBe("primary");
    expect(hidden(10, 100)).toBeNull();
    expect(hidden(91, 100)).toBe("primary");
    expect(hidden(90, 100)).toBeNull();
    expect(hidden(0, 9)).toBe("primary");
    expect(hidden(0, 10)).toBeNull();
    expect(hidden(9, 9)).toBe("primary");
    expect(hidden(10, 10)).toBeNull();
  });

  it("M20: a rate is hidden for its numerator or denominator, but has nobody left over", () => {
    const hidden = (n: number, d: number) => suppress("quotient", [share(n, d, null)])[0]?.hidden;
    expect([hidden(9, 1000), hidden(1000, 9), hidden(95, 100), hidden(200, 100)]).toEqual([
      "primary",
      "primary",
      null,
      null,
    ]);
  });

  it("M20: what counts nobody is never hidden", () => {
    const kinds = ["count", "percent", "rate", "ratio", "currency", "index", "ordinal"];
    expect(kinds.map(suppressionBasisOf)).toEqual([
      ...["count", "percent", "quotient", "quotient"],
      ...["none", "none", "none"],
    ]);
    expect(suppress("none", [share(3, 4, null)])[0]?.hidden).toBeNull();
    expect(suppress("percent", [count(3, null)])[0]?.hidden).toBeNull();
    expect(suppress("count", [count(null, null)])[0]?.hidden).toBeNull();
  });

  it("M20: k is a setting", () => {
    expect(marks(list(4, 60, 70), { threshold: 5, hideZero: false }).join("")).toBe("pc..");
    expect(marks(list(5, 60, 70), { threshold: 5, hideZero: false }).join("")).toBe("....");
    expect(marks([count(0.5, null)], { threshold: 2, hideZero: false })).toEqual(["p"]);
    expect(marks([count(0.5, null)], { threshold: 1, hideZero: false })).toEqual(["."]);
  });
});

describe("M20: no small number can be worked out from what is shown", () => {
  it("M20: a lone hidden cell hides the smallest other one that is not 0", () => {
    expect(marks(list(3, 80, 40, 0)).join("")).toBe("p.c..");
  });

  it("M20: two hidden cells whose sum is at least k keep each other", () => {
    expect(marks(list(4, 6, 50)).join("")).toBe("pp..");
  });

  it("M20: a hidden sum below k hides one more", () => {
    expect(marks(list(4, 5, 50, 60)).join("")).toBe("ppc..");
  });

  it("M20: the total is hidden where no other part is left", () => {
    const cells = [count(3, "a"), count(0, "b"), count(20, null)];
    expect(marks(cells).join("")).toBe("p..");
    expect(marks([count(3, "a"), count(5, "b"), count(8, null)]).join("")).toBe("ppp");
    const certain = [share(3, 100, "a"), share(0, 100, "b"), share(3, 200, null)];
    expect(suppress("percent", certain).map(({ hidden }) => hidden)).toEqual([
      ...["primary", null, "primary"],
    ]);
  });

  it("M20: people of the total who are in no part protect a small part like a hidden one", () => {
    expect(marks([count(3, "a"), count(500, null)]).join("")).toBe("p.");
    expect(marks([count(3, "a"), count(492, "b"), count(500, null)]).join("")).toBe("pc.");
    expect(marks([count(3, "a"), count(490, "b"), count(500, null)]).join("")).toBe("p..");
  });

  it("M20: parts that overlap can be subtracted from nothing", () => {
    expect(marks([count(3, "a"), count(90, "b"), count(80, null)]).join("")).toBe("p..");
  });

  it("M20: without a total nothing can be subtracted", () => {
    expect(marks([count(3, "a"), count(90, "b")]).join("")).toBe("p.");
  });

  it("M20: in two dimensions a hidden cell takes a rectangle with it", () => {
    const cells = grid([
      [3, 30, 60],
      [40, 50, 70],
      [80, 90, 99],
    ]);
    expect(marks(cells).join("")).toBe("pc..cc..........");
  });

  it("M20: a bridge between two rectangles is not left to be worked out", () => {
    // Each row and column of the pattern holds two hidden cells, and yet the 5 could be derived.
    const cells = grid([
      [4, 8, 50, 60],
      [9, 7, 5, 70],
      [50, 60, 6, 8],
      [70, 80, 9, 7],
    ]);
    const seen = suppress("count", cells).map(({ cell, hidden }) => ({
      coordinates: cell.coordinates,
      shown: hidden ? null : Number(cell.value),
    }));
    const widths = intervalsOf(seen).map(([low, high]) => high - low);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(10);
  });

  it("M20: a small group left out of a percent is protected like the small numerator", () => {
    const cells = [
      share(96, 100, "a"),
      share(40, 80, "b"),
      share(50, 200, "c"),
      share(186, 380, null),
    ];
    expect(suppress("percent", cells).map(({ hidden }) => hidden?.[0] ?? ".")).toEqual([
      ...["p", "c", ".", "."],
    ]);
  });

  it("M20: cells of three categories are shown only where nothing is small", () => {
    const cells = (one: number) => [
      ...[count(one, "p", "f", "y"), count(50, "p", "f", null), count(70, "p", null, "y")],
      ...[count(90, "p", null, null), count(900, null, null, null)],
    ];
    expect(marks(cells(40)).join("")).toBe(".....");
    expect(marks(cells(4)).join("")).toBe("p....");
    expect(marks([count(40, "p", "f", "y"), count(4, "p", "f", null)]).join("")).toBe("cp");
  });

  it("M20: of three dimensions each pair is a table of its own", () => {
    const cells = [
      ...[count(4, "p", "f", null), count(46, "p", "m", null), count(50, "p", null, null)],
      ...[count(20, "p", null, "y"), count(30, "p", null, "o"), count(80, "q", null, null)],
      count(130, null, null, null),
    ];
    expect(marks(cells).join("")).toBe("pc.....");
  });

  it("M20: the decisions keep the cells and their order", () => {
    const cells = list(3, 80, 40);
    expect(suppress("count", cells).map(({ cell }) => cell)).toEqual(cells);
  });
});

describe("M20: where a stored figure stands in its table", () => {
  it("M20: place and categories are coordinates, a total is none", () => {
    expect(coordinatesOf("", "", ["age", "sex"])).toEqual([null, null, null]);
    expect(coordinatesOf("CIN", "sex:female", ["age", "sex"])).toEqual(["CIN", null, "female"]);
    expect(coordinatesOf("", "age:0:5|sex:f", ["age", "sex"])).toEqual([null, "0:5", "f"]);
  });
});

const people = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 14 }) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 10, max: 200 }) },
);

function tables(largest: number) {
  const size = fc.integer({ min: 1, max: largest });
  return fc.tuple(size, size).chain(([rows, columns]) =>
    fc.array(fc.array(people, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
}

function expectSafe(cells: readonly SuppressionCell[], threshold: number): number {
  const decisions = suppress("count", cells, { threshold, hideZero: false });
  const seen = decisions.map(({ cell, hidden }) => ({
    coordinates: cell.coordinates,
    shown: hidden ? null : Number(cell.value),
  }));
  const hidden = decisions.filter((one) => one.hidden).map(({ cell }) => Number(cell.value));
  for (const [at, [low, high]] of intervalsOf(seen).entries()) {
    const value = hidden[at] ?? Number.NaN;
    expect(low).toBeLessThanOrEqual(value);
    expect(high).toBeGreaterThanOrEqual(value);
    if (value >= 1 && value < threshold) expect(high - low).toBeGreaterThanOrEqual(threshold);
  }
  return hidden.length;
}

describe("M22: an attacker with linear programming learns no small number", () => {
  it("M22: 1,000 random tables of two dimensions give no hidden cell away", () => {
    let hidden = 0;
    fc.assert(
      fc.property(tables(5), fc.integer({ min: 2, max: 12 }), (rows, threshold) => {
        hidden += expectSafe(grid(rows), threshold);
      }),
      { numRuns: 1000, seed: 20261124 },
    );
    expect(hidden).toBeGreaterThan(4000);
  }, 60_000);

  it("M22: 500 random lists give no hidden cell away", () => {
    fc.assert(
      fc.property(fc.array(people, { minLength: 1, maxLength: 8 }), (values) => {
        expectSafe(list(...values), 10);
      }),
      { numRuns: 500, seed: 20261124 },
    );
  });

  it("M22: 300 random tables of percents give away neither those who have it nor those who have not", () => {
    const shares = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) => {
        const table = fc.array(fc.array(people, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        });
        return fc.tuple(table, table);
      });
    fc.assert(
      fc.property(shares, ([having, lacking]) => {
        const [some, others] = [grid(having), grid(lacking)];
        const cells = some.map(({ coordinates, value }, at) =>
          share(Number(value), Number(value) + Number(others[at]?.value), ...coordinates),
        );
        const decisions = suppress("percent", cells);
        for (const measure of [some, others]) {
          const seen = measure.map(({ coordinates, value }, at) => ({
            coordinates,
            shown: decisions[at]?.hidden ? null : Number(value),
          }));
          const small = measure.filter((_, at) => decisions[at]?.hidden).map((one) => one.value);
          for (const [at, [low, high]] of intervalsOf(seen).entries()) {
            const value = Number(small[at]);
            if (value >= 1 && value < 10) expect(high - low).toBeGreaterThanOrEqual(10);
          }
        }
      }),
      { numRuns: 300, seed: 20261124 },
    );
  }, 60_000);

  it("M22: the attacker does find what is not protected", () => {
    const seen = [
      { coordinates: ["a"], shown: null },
      { coordinates: ["b"], shown: null },
      { coordinates: ["c"], shown: 50 },
      { coordinates: [null], shown: 57 },
    ];
    expect(intervalsOf(seen)).toEqual([
      [0, 7],
      [0, 7],
    ]);
  });
});
