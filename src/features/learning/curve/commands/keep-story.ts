import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { curveOfIndicator } from "../facts";
import { KeepStoryInput } from "../inputs";

/** M18, T4: keeps the version that was being written as it is; what is written from now on is the next one. */
export const keepStory = command({
  permission: "curve_story.keep",
  input: KeepStoryInput,
  facts: curveOfIndicator,
  subject: ({ stakeholderId }) => ({ stakeholderId }),
  gate: ungated,
  async apply({ tx, scope, facts, now }) {
    const { newest: before } = facts;
    if (!before || before.keptAt !== null) refuse({ kind: "conflict", key: "nothing_to_keep" });
    const after = await tx.curveStory.update({
      where: { initiativeId_id: { initiativeId: scope.initiativeId, id: before.id } },
      data: { keptAt: now },
    });
    const value = { id: after.id, number: after.number };
    return { value, subjectId: facts.indicator.id, before, after };
  },
});
