/** The middle of some durations, in milliseconds. */
export function median(durations: readonly number[]): number {
  const sorted = durations.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** How long one run of some work takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The median of many runs of some work, one after the other, after a few that only warm up. */
export async function medianOf(times: number, work: (turn: number) => Promise<unknown>) {
  for (let turn = -3; turn < 0; turn += 1) await work(turn);
  const durations: number[] = [];
  for (let turn = 0; turn < times; turn += 1) durations.push(await timed(() => work(turn)));
  return median(durations);
}

/** A line of the report: what, the limit of this very run, ours, and how many times the limit ours is. */
export type Figure = {
  readonly work: string;
  readonly limit: string;
  readonly ours: string;
  readonly ratio: string;
};

const milliseconds = (value: number) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;

/** A figure of durations: less is better. */
export function durationFigure(work: string, limitName: string, limit: number, ours: number) {
  return {
    work,
    limit: `${limitName} ${milliseconds(limit)}`,
    ours: milliseconds(ours),
    ratio: `${(ours / limit).toFixed(1)} ×`,
  } satisfies Figure;
}

/** A figure of requests a second: more is better. */
export function rateFigure(work: string, limitName: string, limit: number, ours: number) {
  return {
    work,
    limit: `${limitName} ${limit.toFixed(0)}/s`,
    ours: `${ours.toFixed(0)}/s`,
    ratio: `${(ours / limit).toFixed(2)} of it`,
  } satisfies Figure;
}
