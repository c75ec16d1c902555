import type { Refusal } from "@/domain/kernel/refusal";

/** Carries a refusal out of a transaction, so that the transaction rolls back. Only the pipeline catches it. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(`refused: ${refusal.kind}`);
  }
}

/** Ends the running command with an expected refusal; nothing it wrote remains. */
export function refuse(refusal: Refusal): never {
  throw new Refused(refusal);
}

/** The value, or the refusal "not found" where there is none: for rows that may lie outside the scope. */
export function found<Row>(row: Row | null | undefined): Row {
  return row ?? refuse({ kind: "not_found" });
}
