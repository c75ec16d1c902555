import type { InitiativeScope } from "@/platform/access/scope";
import { refuse } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";
import { agreementFacts } from "../indicator/facts";

/** An agreed indicator, locked with its initiative, and how full the short list is (W6). */
export async function agreedIndicator(
  tx: Transaction,
  scope: InitiativeScope,
  input: { indicatorId: string },
) {
  const facts = await agreementFacts(tx, scope, input);
  if (facts.indicator.state !== "agreed") refuse({ kind: "conflict", key: "wrong_state" });
  return facts;
}
