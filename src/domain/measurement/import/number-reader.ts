/** How the numbers of a table are written: the decimal mark, and the marks between thousands. */
export type NumberFormat = {
  readonly decimal: "." | ",";
  readonly thousands: "." | "," | " " | "'" | "";
};

/** M2: what a mark in place of a figure means: nothing said, no figure to be had, or one held back. */
export type MarkMeaning = "missing" | "not_available" | "suppressed";
