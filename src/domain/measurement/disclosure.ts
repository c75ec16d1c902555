/** M22: a number nobody is told: what it is, which only its interval may depend on. */
export type Unknown = { readonly people: number };

/** M22: one thing everybody knows of the unknowns: these less those is a number that can be read off. */
export type KnownSum = {
  readonly plus: readonly Unknown[];
  readonly minus: readonly Unknown[];
};

type Column = { readonly down: number; readonly up: number };

const tiny = 1e-9;
/** How many unknowns are looked at, and how many of each sum, before the next wider look. */
const looks = [
  { most: 16, ofEach: 3 },
  { most: 64, ofEach: 6 },
  { most: 200, ofEach: 24 },
] as const;
const mostSteps = 5000;

/** M22: the sums in which each unknown stands. */
export type SumsByUnknown = ReadonlyMap<Unknown, readonly KnownSum[]>;

/** M22: finds the sums by their unknowns, once for all questions. */
export function sumsByUnknown(sums: readonly KnownSum[]): SumsByUnknown {
  const sumsOf = new Map<Unknown, KnownSum[]>();
  for (const sum of sums) {
    for (const unknown of [...sum.plus, ...sum.minus]) {
      const own = sumsOf.get(unknown);
      if (own) own.push(sum);
      else sumsOf.set(unknown, [sum]);
    }
  }
  return sumsOf;
}

/**
 * M22: how wide the interval is to which anybody can narrow an unknown down who knows all these sums
 * and that nothing is negative; wider than k counts as k. Looks at the unknowns around it first, and
 * takes those further away for known, which can only make the answer smaller.
 */
export function disclosureWidth(sumsOf: SumsByUnknown, asked: Unknown, threshold: number): number {
  let width = 0;
  for (const { most, ofEach } of looks) {
    const around = neighbours(asked, sumsOf, most, ofEach);
    width = widthAmong([...around], sumsOf, asked, threshold);
    if (width >= threshold) return width;
  }
  return width;
}

/** The unknowns that share a sum with one, those that share a sum with these, and so on: the nearest first. */
function neighbours(
  asked: Unknown,
  sumsOf: SumsByUnknown,
  most: number,
  ofEach: number,
): ReadonlySet<Unknown> {
  const near = new Set([asked]);
  const walked = new Set<KnownSum>();
  for (const one of near) {
    for (const sum of sumsOf.get(one) ?? []) {
      if (walked.has(sum)) continue;
      walked.add(sum);
      const more = [...sum.plus, ...sum.minus].filter((next) => !near.has(next)).slice(0, ofEach);
      for (const next of more) if (near.size < most) near.add(next);
    }
  }
  return near;
}

function widthAmong(
  unknowns: readonly Unknown[],
  sumsOf: SumsByUnknown,
  asked: Unknown,
  threshold: number,
): number {
  const place = new Map(unknowns.map((unknown, index) => [unknown, index]));
  const columns: readonly Column[] = unknowns.map(({ people }) => ({
    ...{ up: threshold, down: Math.min(people, threshold) },
  }));
  const near = new Set(unknowns.flatMap((one) => sumsOf.get(one) ?? []));
  const dense = [...near].map(({ plus, minus }) => {
    const row = columns.map(() => 0);
    for (const [one, sign] of [
      ...plus.map((unknown) => [unknown, 1] as const),
      ...minus.map((unknown) => [unknown, -1] as const),
    ]) {
      const at = place.get(one);
      if (at !== undefined) row[at] = (row[at] ?? 0) + sign;
    }
    return row;
  });
  const at = place.get(asked) ?? 0;
  const up = furthest(dense, columns, at, 1);
  if (up >= threshold) return threshold;
  return Math.min(threshold, up + furthest(dense, columns, at, -1));
}

/**
 * How far one column can move up (or down) while every row still adds up to nothing and no column
 * leaves its bounds: the simplex method, from the point where nothing has moved.
 */
function furthest(
  rows: readonly (readonly number[])[],
  columns: readonly Column[],
  asked: number,
  sign: 1 | -1,
): number {
  const { tableau, basis } = solvedForBasis(rows, columns.length, asked);
  const moved = columns.map(() => 0);
  const room = (at: number, way: number) =>
    way > 0
      ? (columns[at]?.up ?? 0) - (moved[at] ?? 0)
      : (columns[at]?.down ?? 0) + (moved[at] ?? 0);
  for (let step = 0; step < mostSteps; step += 1) {
    const own = tableau[basis.indexOf(asked)];
    const gain = (at: number) => {
      if (own) return -sign * (own[at] ?? 0);
      return at === asked ? sign : 0;
    };
    const inBasis = new Set(basis);
    const entering = columns.findIndex(
      (_, at) =>
        !inBasis.has(at) && Math.abs(gain(at)) > tiny && room(at, Math.sign(gain(at))) > tiny,
    );
    if (entering < 0) break;
    const way = Math.sign(gain(entering));
    let [length, leaving] = [room(entering, way), -1];
    for (const [index, row] of tableau.entries()) {
      const change = -(row[entering] ?? 0) * way;
      if (Math.abs(change) <= tiny) continue;
      const most = room(basis[index] ?? 0, Math.sign(change)) / Math.abs(change);
      const isTied = leaving >= 0 && Math.abs(most - length) <= tiny;
      if (most < length - tiny || (isTied && (basis[index] ?? 0) < (basis[leaving] ?? 0))) {
        [length, leaving] = [Math.max(most, 0), index];
      }
    }
    for (const [index, row] of tableau.entries()) {
      const at = basis[index] ?? 0;
      moved[at] = (moved[at] ?? 0) - (row[entering] ?? 0) * way * length;
    }
    moved[entering] = (moved[entering] ?? 0) + way * length;
    if (leaving < 0) continue;
    pivot(tableau, leaving, entering);
    basis[leaving] = entering;
  }
  return sign * (moved[asked] ?? 0);
}

/** The rows solved for one column each, the asked one only where nothing else is left. */
function solvedForBasis(rows: readonly (readonly number[])[], width: number, asked: number) {
  const tableau = rows.map((row) => [...row]);
  const basis: number[] = [];
  let done = 0;
  const order = Array.from({ length: width }, (_, at) => at).filter((at) => at !== asked);
  for (const column of [...order, asked]) {
    const found = tableau.findIndex((row, at) => at >= done && Math.abs(row[column] ?? 0) > tiny);
    if (found < 0) continue;
    const [one, other] = [tableau[done], tableau[found]];
    if (!one || !other) continue;
    [tableau[done], tableau[found]] = [other, one];
    pivot(tableau, done, column);
    basis.push(column);
    done += 1;
  }
  return { tableau: tableau.slice(0, done), basis };
}

function pivot(tableau: number[][], at: number, column: number): void {
  const chosen = tableau[at] ?? [];
  const divisor = chosen[column] ?? 1;
  for (const [index, value] of chosen.entries()) chosen[index] = value / divisor;
  for (const row of tableau) {
    const factor = row[column] ?? 0;
    if (row === chosen || Math.abs(factor) < tiny) continue;
    for (const [index, value] of chosen.entries()) row[index] = (row[index] ?? 0) - factor * value;
  }
}
