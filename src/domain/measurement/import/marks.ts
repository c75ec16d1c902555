/** M2: what a mark in place of a figure means: none, nothing said, no figure to be had, or one held back. */
export const markMeanings = ["zero", "missing", "not_available", "suppressed"] as const;

/** M2: what a mark in place of a figure means. */
export type MarkMeaning = (typeof markMeanings)[number];

const usual: Readonly<Record<string, MarkMeaning>> = {
  "-": "missing",
  "–": "missing",
  "—": "missing",
  ".": "missing",
  "..": "not_available",
  "...": "not_available",
  "…": "not_available",
  ":": "not_available",
  "/": "not_available",
  "n/a": "not_available",
  na: "not_available",
  "n.a.": "not_available",
  nd: "not_available",
  "n.d.": "not_available",
  z: "not_available",
  "[z]": "not_available",
  "[x]": "not_available",
  "#n/a": "not_available",
  "no data": "not_available",
  "not available": "not_available",
  nil: "zero",
  none: "zero",
  "*": "suppressed",
  "**": "suppressed",
  x: "suppressed",
  c: "suppressed",
  "[c]": "suppressed",
  "(c)": "suppressed",
  s: "suppressed",
  dds: "suppressed",
  suppressed: "suppressed",
  confidential: "suppressed",
};

/** A mark as it is looked up: without regard to case and width of spaces. */
export function markKey(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim().toLowerCase();
}

/** M2: what a mark usually means at statistical offices, or null where it has no usual meaning. */
export function usualMeaning(text: string): MarkMeaning | null {
  const key = markKey(text);
  if (/^[<≤]\s?\d{1,3}$/.test(key)) return "suppressed";
  return usual[key] ?? null;
}

/** Whether a text can stand in place of a figure at all: short, and no sentence. */
export function canBeMark(text: string): boolean {
  const key = markKey(text);
  return key !== "" && key.length <= 16 && key.split(" ").length <= 3;
}
