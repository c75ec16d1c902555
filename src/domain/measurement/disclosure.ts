import type { AdditiveTable } from "./additive-table";

type Edge = { readonly from: number; readonly to: number; room: number; reverse: Edge };

function edge(from: number, to: number, room: number): Edge {
  const there = { from, to, room } as Edge; // its reverse is made in the next line
  there.reverse = { from: to, to: from, room: 0, reverse: there };
  return there;
}

/** How far each hidden cell but one can move: up as far as one likes, down to 0. */
function freedomOf(
  table: AdditiveTable,
  hidden: ReadonlySet<number>,
  asked: number,
  threshold: number,
): ReadonlyMap<number, readonly Edge[]> {
  const edges = new Map<number, Edge[]>();
  const connect = (from: number, to: number, people: number) => {
    if (from === to) return;
    const up = edge(from, to, threshold);
    up.reverse.room = Math.min(people, threshold);
    for (const one of [up, up.reverse]) {
      const leaving = edges.get(one.from);
      if (leaving) leaving.push(one);
      else edges.set(one.from, [one]);
    }
  };
  for (const { cell, from, to } of table.arcs) {
    if (cell === null || cell === asked || !hidden.has(cell)) continue;
    connect(from, to, table.people.get(cell)?.toNumber() ?? 0);
  }
  for (const [index, { gap, sign }] of table.sets.entries()) {
    if (gap.isZero()) continue;
    const node = index + 1;
    if (sign === 1) connect(node, 0, gap.toNumber());
    else connect(0, node, gap.toNumber());
  }
  return edges;
}

function pathBetween(
  edges: ReadonlyMap<number, readonly Edge[]>,
  from: number,
  to: number,
): readonly Edge[] {
  const cameBy = new Map<number, Edge>();
  const queue = [from];
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    for (const one of edges.get(node) ?? []) {
      if (one.room <= 0 || one.to === from || cameBy.has(one.to)) continue;
      cameBy.set(one.to, one);
      queue.push(one.to);
    }
  }
  const path: Edge[] = [];
  for (let back = cameBy.get(to); back; back = cameBy.get(back.from)) path.unshift(back);
  return path;
}

/** How much can flow from one set to another through the hidden cells, counted up to a limit. */
function flowBetween(
  edges: ReadonlyMap<number, readonly Edge[]>,
  from: number,
  to: number,
  limit: number,
): number {
  if (from === to) return limit;
  let flow = 0;
  while (flow < limit) {
    const path = pathBetween(edges, from, to);
    if (path.length === 0) break;
    const step = Math.min(limit - flow, ...path.map(({ room }) => room));
    for (const one of path) {
      one.room -= step;
      one.reverse.room += step;
    }
    flow += step;
  }
  return flow;
}

/**
 * M22: how wide the interval is to which anybody can narrow a hidden cell down, who knows all that
 * is shown of its table and that nothing is negative; wider than k counts as k. The hidden cells
 * are arcs of a network, so that the interval is exact in tables of up to two dimensions.
 */
export function disclosureWidth(
  table: AdditiveTable,
  hidden: ReadonlySet<number>,
  cell: number,
  threshold: number,
): number {
  const arc = table.arcs.find((one) => one.cell === cell);
  if (!arc) return threshold;
  const up = flowBetween(freedomOf(table, hidden, cell, threshold), arc.to, arc.from, threshold);
  if (up >= threshold) return threshold;
  const people = table.people.get(cell)?.toNumber() ?? 0;
  const freedom = freedomOf(table, hidden, cell, threshold);
  return up + flowBetween(freedom, arc.from, arc.to, Math.min(people, threshold - up));
}
