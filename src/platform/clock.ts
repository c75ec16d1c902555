let frozenAt: Date | null = null;

/** The present instant (T2: UTC). The only reader of the system clock besides the log. */
export function now(): Date {
  return frozenAt ? new Date(frozenAt) : new Date();
}

/** Holds the clock at one instant (or lets it run again with null): for tests and for demo data, whose history lies in the past. */
export function setClock(instant: Date | null): void {
  frozenAt = instant;
}
