import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { newId } from "@/platform/ids";
import { passportColumns, passportToDraft, writePassportParts } from "../facts";
import { DraftIndicatorInput } from "../inputs";

/** Begins the passport of a new indicator. */
export const draftIndicator = command({
  permission: "indicator.draft",
  input: DraftIndicatorInput,
  facts: passportToDraft,
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    if (facts.taken)
      refuse({ kind: "invalid", problems: [{ path: "code", key: "indicator_code_taken" }] });
    if (facts.problems.length > 0) refuse({ kind: "invalid", problems: facts.problems });
    const { initiativeId } = scope;
    const after = await tx.indicator.create({
      data: { initiativeId, id: newId(), createdAt: now, ...passportColumns(input) },
    });
    await writePassportParts(tx, initiativeId, after.id, input);
    return { value: { id: after.id }, subjectId: after.id, before: null, after };
  },
});
