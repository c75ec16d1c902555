/** One cell as somebody sees it who has only what is published: null where it is hidden. */
export type SeenCell = {
  readonly coordinates: readonly (string | null)[];
  readonly shown: number | null;
};

type Row = number[];

const tiny = 1e-9;

/** Every line of a complete table: its parts add up to its total, for each dimension. */
function equationsOf(cells: readonly SeenCell[]): { row: Row; right: number }[] {
  const unknown = cells.filter(({ shown }) => shown === null);
  const lines = new Map<string, SeenCell[]>();
  const dimensions = cells[0]?.coordinates.length ?? 0;
  for (const cell of cells) {
    for (let at = 0; at < dimensions; at += 1) {
      const key = JSON.stringify([at, cell.coordinates.filter((_, index) => index !== at)]);
      lines.set(key, [...(lines.get(key) ?? []), cell]);
    }
  }
  return [...lines].map(([key, line]) => {
    const [at] = JSON.parse(key);
    const row: Row = unknown.map(() => 0);
    let right = 0;
    for (const cell of line) {
      const sign = cell.coordinates[at] === null ? -1 : 1;
      if (cell.shown === null) row[unknown.indexOf(cell)] = sign;
      else right -= sign * cell.shown;
    }
    return { row, right };
  });
}

/** Bland's simplex steps on a tableau whose last row is the goal to be made small; false where it has no end. */
function minimise(tableau: Row[], basis: number[], columns: number): boolean {
  const goal = tableau.at(-1) ?? [];
  for (;;) {
    const entering = goal.findIndex((cost, at) => at < columns && cost < -tiny);
    if (entering < 0) return true;
    let leaving = -1;
    let best = Number.POSITIVE_INFINITY;
    for (const [at, row] of tableau.slice(0, -1).entries()) {
      const step = (row[entering] ?? 0) > tiny ? (row.at(-1) ?? 0) / (row[entering] ?? 1) : best;
      const isBetter = step < best - tiny;
      const isTied = step < best + tiny && (basis[at] ?? 0) < (basis[leaving] ?? -1);
      if ((row[entering] ?? 0) > tiny && (isBetter || isTied)) [leaving, best] = [at, step];
    }
    if (leaving < 0) return false;
    pivot(tableau, leaving, entering);
    basis[leaving] = entering;
  }
}

function pivot(tableau: Row[], at: number, column: number): void {
  const chosen = tableau[at] ?? [];
  const divisor = chosen[column] ?? 1;
  for (const [index, value] of chosen.entries()) chosen[index] = value / divisor;
  for (const row of tableau) {
    const factor = row[column] ?? 0;
    if (row === chosen || Math.abs(factor) < tiny) continue;
    for (const [index, value] of chosen.entries()) row[index] = (row[index] ?? 0) - factor * value;
  }
}

/** The least value of one unknown (or of its negative) under the equations, nothing being negative. */
function least(equations: { row: Row; right: number }[], unknown: number, sign: 1 | -1): number {
  const count = equations[0]?.row.length ?? 0;
  const rows = equations.map(({ row, right }, index) => {
    const flip = right < 0 ? -1 : 1;
    const helpers = equations.map((_, at) => (at === index ? 1 : 0));
    return [...row.map((value) => value * flip), ...helpers, right * flip];
  });
  const width = count + rows.length + 1;
  const first: Row = Array.from({ length: width }, (_, at) =>
    at >= count && at < width - 1 ? 0 : -rows.reduce((sum, row) => sum + (row[at] ?? 0), 0),
  );
  const basis = rows.map((_, index) => count + index);
  const tableau = [...rows, first];
  minimise(tableau, basis, count);
  for (const [at, variable] of basis.entries()) {
    const column = (tableau[at] ?? []).findIndex((v, i) => i < count && Math.abs(v) > tiny);
    if (variable < count || column < 0) continue;
    pivot(tableau, at, column);
    basis[at] = column;
  }
  const goal: Row = Array.from({ length: width }, (_, at) => (at === unknown ? sign : 0));
  tableau[tableau.length - 1] = goal;
  for (const [at, variable] of basis.entries()) {
    const factor = goal[variable] ?? 0;
    const row = tableau[at] ?? [];
    for (const [index, value] of row.entries()) goal[index] = (goal[index] ?? 0) - factor * value;
  }
  return minimise(tableau, basis, count) ? -(goal.at(-1) ?? 0) : Number.NEGATIVE_INFINITY;
}

/** Without the noise of binary numbers, and without a negative zero. */
function plain(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}

/**
 * What an attacker can work out of a published table by linear programming: for each hidden cell,
 * in order, the least and the greatest number it can stand for. It shares no code with the rules it tests.
 */
export function intervalsOf(cells: readonly SeenCell[]): readonly (readonly [number, number])[] {
  const equations = equationsOf(cells);
  const hidden = cells.filter(({ shown }) => shown === null);
  return hidden.map((_, unknown) => [
    plain(least(equations, unknown, 1)),
    plain(-least(equations, unknown, -1)),
  ]);
}

/** One cell of one release, as a reader of it knows it. Two that have the same name are the same unchanged number. */
export type ToldCell = {
  readonly name: string;
  readonly coordinates: readonly (string | null)[];
  readonly shown: number | null;
};

type Equation = { readonly factors: Map<string, number>; readonly right: number };

/** What each line of a release says of what is told nowhere: the parts together are the total. */
function linesOf(cells: readonly ToldCell[], told: ReadonlyMap<string, number>): Equation[] {
  const lines = new Map<string, ToldCell[]>();
  for (const cell of cells) {
    for (const at of cell.coordinates.keys()) {
      const key = JSON.stringify([at, cell.coordinates.filter((_, index) => index !== at)]);
      lines.set(key, [...(lines.get(key) ?? []), cell]);
    }
  }
  return [...lines].flatMap(([key, line]) => {
    const at: number = JSON.parse(key)[0];
    const totals = line.filter(({ coordinates }) => coordinates[at] === null).length;
    if (totals !== 1 || line.length === 1) return [];
    const factors = new Map<string, number>();
    let right = 0;
    for (const { name, coordinates } of line) {
      const sign = coordinates[at] === null ? -1 : 1;
      const known = told.get(name);
      if (known === undefined) factors.set(name, (factors.get(name) ?? 0) + sign);
      else right -= sign * known;
    }
    return factors.size > 0 ? [{ factors, right }] : [];
  });
}

/**
 * What somebody can work out who has kept every release and knows which numbers changed between
 * them: for each asked name the least and greatest number it can stand for.
 */
export function narrowedBy(
  releases: readonly (readonly ToldCell[])[],
  asked: readonly string[],
): ReadonlyMap<string, readonly [number, number]> {
  const told = new Map<string, number>();
  for (const { name, shown } of releases.flat()) if (shown !== null) told.set(name, shown);
  const equations = releases.flatMap((cells) => linesOf(cells, told));
  const answers = new Map<string, readonly [number, number]>();
  for (const name of asked) {
    const known = told.get(name);
    if (known !== undefined) {
      answers.set(name, [known, known]);
      continue;
    }
    const near = new Set([name]);
    for (let size = 0; size < near.size; ) {
      size = near.size;
      for (const { factors } of equations) {
        if ([...factors.keys()].some((one) => near.has(one))) {
          for (const one of factors.keys()) near.add(one);
        }
      }
    }
    const order = [...near];
    const rows = equations
      .filter(({ factors }) => [...factors.keys()].some((one) => near.has(one)))
      .map(({ factors, right }) => ({ row: order.map((one) => factors.get(one) ?? 0), right }));
    answers.set(
      name,
      rows.length === 0
        ? [0, Number.POSITIVE_INFINITY]
        : [plain(least(rows, 0, 1)), plain(-least(rows, 0, -1))],
    );
  }
  return answers;
}
