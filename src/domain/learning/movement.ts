/** W10: where an indicator stood at a moment: its status, and its latest value with the period it is for. */
export type Standing = {
  readonly status: string;
  readonly periodKey: string | null;
  readonly value: string | null;
};

/** W10: what has become of an indicator since it was last looked at. */
export type Movement = {
  readonly status: "better" | "worse" | "same" | "not_comparable";
  readonly value: "first" | "new" | "revised" | "same";
};

const ranks: Readonly<Record<string, number>> = {
  ...{ moving_away: 0, limited: 1, needs_acceleration: 2, on_track: 3, achieved: 4 },
};

function statusMove(then: string, now: string): Movement["status"] {
  if (then === now) return "same";
  const [before, after] = [ranks[then], ranks[now]];
  if (before === undefined || after === undefined) return "not_comparable";
  return after > before ? "better" : "worse";
}

function valueMove(then: Standing, now: Standing): Movement["value"] {
  if (then.value === null && now.value !== null) return "first";
  if (then.periodKey !== now.periodKey) return "new";
  return then.value === now.value ? "same" : "revised";
}

/** W10: what moved between two moments: the status for better or worse, the value new, revised or the same. */
export function movementOf(then: Standing, now: Standing): Movement {
  return { status: statusMove(then.status, now.status), value: valueMove(then, now) };
}

/** W10: whether anything moved at all. */
export function hasMoved({ status, value }: Movement): boolean {
  return status !== "same" || value !== "same";
}
