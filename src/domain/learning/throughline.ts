/** The kinds of object of the throughline, in the order of the chain: perspective to release (product.md). */
export const chainKinds = [
  "perspective",
  "agenda",
  "consent_round",
  "outcome",
  "strategy",
  "activity",
  "indicator",
  "status",
  "review",
  "decision",
  "release",
] as const;

/** One of the kinds of object of the throughline. */
export type ChainKind = (typeof chainKinds)[number];

/** An object of the throughline; whatever else a screen shows of it comes along. */
export type ChainNode = { readonly id: string; readonly kind: ChainKind };

/** A link of the throughline, from the earlier object to the later, with what joins them. */
export type ChainEdge = { readonly from: string; readonly to: string; readonly kind: string };

/** Where an object stands, seen from the one that is asked about; `steps` is how many links away. */
export type ChainStep<Node extends ChainNode> = {
  readonly node: Node;
  readonly direction: "up" | "self" | "down";
  readonly steps: number;
};

/** One column of the throughline. */
export type ChainColumn<Node extends ChainNode> = {
  readonly kind: ChainKind;
  readonly steps: readonly ChainStep<Node>[];
};

/**
 * The chain of one object: all that led to it and all that follows from it, in the columns of the
 * chain; empty columns are left out. Null where there is no such object. An object that lies both
 * ways (activities that reinforce each other) stands once, upwards.
 */
export function throughlineOf<Node extends ChainNode>(
  nodes: readonly Node[],
  edges: readonly ChainEdge[],
  id: string,
): readonly ChainColumn<Node>[] | null {
  if (!nodes.some((node) => node.id === id)) return null;
  const up = distancesFrom(id, neighbours(edges, "to", "from"));
  const down = distancesFrom(id, neighbours(edges, "from", "to"));
  const reached = nodes.flatMap((node): readonly ChainStep<Node>[] => {
    if (node.id === id) return [{ node, direction: "self", steps: 0 }];
    const before = up.get(node.id);
    if (before !== undefined) return [{ node, direction: "up", steps: before }];
    const after = down.get(node.id);
    return after === undefined ? [] : [{ node, direction: "down", steps: after }];
  });
  return columnsOf(reached);
}

function columnsOf<Node extends ChainNode>(
  reached: readonly ChainStep<Node>[],
): readonly ChainColumn<Node>[] {
  return chainKinds
    .map((kind) => ({ kind, steps: reached.filter(({ node }) => node.kind === kind) }))
    .filter(({ steps }) => steps.length > 0);
}

function neighbours(
  edges: readonly ChainEdge[],
  start: "from" | "to",
  end: "from" | "to",
): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const edge of edges) {
    const known = map.get(edge[start]);
    if (known) known.push(edge[end]);
    else map.set(edge[start], [edge[end]]);
  }
  return map;
}

/** How many links away each object is, by the shortest way; a circle is walked once. */
function distancesFrom(
  id: string,
  next: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, number> {
  const distances = new Map([[id, 0]]);
  const waiting = [id];
  for (const one of waiting) {
    const steps = (distances.get(one) ?? 0) + 1;
    for (const other of next.get(one) ?? []) {
      if (distances.has(other)) continue;
      distances.set(other, steps);
      waiting.push(other);
    }
  }
  return distances;
}
