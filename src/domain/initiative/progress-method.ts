/** M10 to M12, M14: the methods by which progress is judged. An initiative chooses one; an indicator may have its own. */
export const progressMethods = ["cagr", "linear", "un", "eurostat"] as const;

/** A method by which progress is judged. */
export type ProgressMethod = (typeof progressMethods)[number];
