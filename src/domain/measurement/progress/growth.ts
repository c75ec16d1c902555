/** What stands in for a baseline or target of 0, for which no growth is defined (M10). */
export const standInForZero = 0.001;

/** M10: the years from one place on the axis to another; twelfths of a year leave no noise of binary numbers. */
export function yearsBetween(from: number, to: number): number {
  return Math.round((to - from) * 1e9) / 1e9;
}

/** M10: the yearly rate of compound growth from y to x over n years: (x / y)^(1/n) − 1. Both must have the same sign. */
export function compoundGrowth(x: number, y: number, years: number): number {
  return (x / y) ** (1 / years) - 1;
}

/** M11: how much a natural limit L tightens the thresholds for a baseline b: 1 far from it, 0 at it. */
export function limitFactor(baseline: number, limit: number): number {
  const b = Math.abs(baseline);
  const l = Math.abs(limit);
  if (l === 0 || b >= 2 * l) return 1;
  return b <= l ? 1 - (b / l) ** 4.44 : 1 - ((2 * l - b) / l) ** 4.44;
}
