import { v7 } from "uuid";

/** A new identifier: UUID version 7, so that rows sort by the time they were made (T1). */
export function newId(): string {
  return v7();
}
