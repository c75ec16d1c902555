/**
 * The parts of the house in the order of the chain. A part knows only the parts that stand before
 * it. Every rule about directions and every rule about folders is made from this one list.
 */
export const parts = Object.freeze([
  "account",
  "initiative",
  "backbone",
  "agenda",
  "measurement",
  "activity",
  "communication",
  "learning",
  "publication",
]);

/** What stands before all parts in src/domain, in its own order. */
export const ground = Object.freeze(["kernel", "access"]);
