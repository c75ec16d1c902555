import { endMalaria } from "./end-malaria/initiative";
import { resilientNewOrleans } from "./resilient-new-orleans/initiative";
import type { InitiativeSeed } from "./shape";
import { striveCincinnati } from "./strive-cincinnati/initiative";

/** The demo initiatives in the order in which they are loaded. */
export const demoInitiatives: InitiativeSeed[] = [
  striveCincinnati,
  resilientNewOrleans,
  endMalaria,
];
