import { exact } from "../kernel/exact-number";
import type { FieldProblem } from "../kernel/refusal";

/** M19: what somebody wants to measure a gap between. */
export type GapWish = {
  readonly categoryKey: string;
  readonly referenceKey: string;
  readonly measure: "difference" | "ratio";
  readonly baseline: { readonly periodKey: string | null; readonly value: string | null };
  readonly targets: readonly { readonly periodKey: string; readonly value: string }[];
};

function dimensionOf(categoryKey: string): string {
  return categoryKey.split(":")[0] ?? "";
}

/**
 * M19: what stands against a gap, by field: both categories must be known and of one dimension, and
 * differ; a ratio is compared by positive numbers; a baseline value needs its period; a period has
 * one target.
 */
export function gapProblems(
  wish: GapWish,
  knownCategories: ReadonlySet<string>,
): readonly FieldProblem[] {
  const { categoryKey, referenceKey, measure, baseline, targets } = wish;
  const problems: FieldProblem[] = [];
  for (const [path, key] of [
    ["categoryKey", categoryKey],
    ["referenceKey", referenceKey],
  ] as const) {
    if (!knownCategories.has(key)) problems.push({ path, key: "unknown_category" });
  }
  if (problems.length === 0 && categoryKey === referenceKey) {
    problems.push({ path: "referenceKey", key: "same_category" });
  } else if (problems.length === 0 && dimensionOf(categoryKey) !== dimensionOf(referenceKey)) {
    problems.push({ path: "referenceKey", key: "other_dimension" });
  }
  if (baseline.value !== null && baseline.periodKey === null) {
    problems.push({ path: "baselinePeriodKey", key: "required" });
  }
  if (new Set(targets.map(({ periodKey }) => periodKey)).size < targets.length) {
    problems.push({ path: "targets", key: "period_stands_twice" });
  }
  const isNoRatio = (value: string | null) =>
    measure === "ratio" && value !== null && exact(value).lte("0");
  if (isNoRatio(baseline.value))
    problems.push({ path: "baselineValue", key: "ratio_not_positive" });
  if (targets.some(({ value }) => isNoRatio(value))) {
    problems.push({ path: "targets", key: "ratio_not_positive" });
  }
  return problems;
}
