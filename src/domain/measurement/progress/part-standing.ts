import type { ProgressAssessment } from "./progress-question";
import { type JudgedPassport, standing } from "./standing";

/** A target with whose it is: "" is the whole, else a category combination. */
export type KeyedTarget = {
  readonly periodKey: string;
  readonly value: string;
  readonly categoryKey: string;
};

/**
 * M10 to M13: where one category stands: against targets of its own, from its own value in the
 * baseline period or the next later one. A target of the whole is none of its own, so a category
 * without one is judged by its growth (M11).
 */
export function partStanding(
  passport: Omit<JudgedPassport, "targets">,
  categoryKey: string,
  targets: readonly KeyedTarget[],
  points: readonly { readonly periodKey: string; readonly value: string | null }[],
): ProgressAssessment {
  const { baseline } = passport;
  return standing(
    {
      ...passport,
      baseline: baseline && { ...baseline, value: null },
      targets: targets.filter((target) => target.categoryKey === categoryKey),
    },
    points,
  );
}
