import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { oneIndicator } from "../../facts";
import { RatePowerInput } from "../inputs";

/** W6: says how strong a candidate of the short list is, and why. */
export const ratePower = command({
  permission: "indicator.rate",
  input: RatePowerInput,
  facts: oneIndicator,
  gate: ungated,
  async apply({ tx, scope, facts, input: { indicatorId, ...rating }, now }) {
    if (facts.state === "retired" || facts.state === "withdrawn") {
      refuse({ kind: "conflict", key: "wrong_state" });
    }
    const { initiativeId } = scope;
    const where = { initiativeId_indicatorId: { initiativeId, indicatorId } };
    const before = await tx.indicatorPower.findUnique({ where });
    const after = await tx.indicatorPower.upsert({
      where,
      create: { initiativeId, indicatorId, ...rating, ratedAt: now },
      update: { ...rating, ratedAt: now },
    });
    return { value: { id: indicatorId }, subjectId: indicatorId, before, after };
  },
});
