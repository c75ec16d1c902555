import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { newId } from "@/platform/ids";
import { allNamedAreHere, curveOfIndicator } from "../facts";
import { WriteStoryInput } from "../inputs";

/** M18: saves the story behind a curve while it is being written; a version that was kept is never written over (T4). */
export const writeStory = command({
  permission: "curve_story.write",
  input: WriteStoryInput,
  facts: curveOfIndicator,
  subject: ({ stakeholderId }) => ({ stakeholderId }),
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    if (facts.indicator.state !== "agreed") refuse({ kind: "conflict", key: "wrong_state" });
    const { initiativeId, actor } = scope;
    const { newest } = facts;
    const before = newest && newest.keptAt === null ? newest : null;
    if ((before?.revision ?? 0) !== input.revision) {
      refuse({ kind: "conflict", key: "changed_meanwhile" });
    }
    await allNamedAreHere(tx, initiativeId, input);
    const { story, helps, hinders, whatWorks, partners, actions, isIllustrative } = input;
    const id = before?.id ?? newId();
    const words = {
      ...{ story, helps, hinders, whatWorks, isIllustrative, writtenAt: now },
      writtenByMemberId: actor.memberId,
    };
    const after = await tx.curveStory.upsert({
      where: { initiativeId_id: { initiativeId, id } },
      create: {
        ...{ initiativeId, id, indicatorId: facts.indicator.id, ...words },
        number: (newest?.number ?? 0) + 1,
      },
      update: { ...words, revision: { increment: 1 } },
    });
    const own = { initiativeId, curveStoryId: id };
    await tx.curvePartner.deleteMany({ where: own });
    await tx.curveAction.deleteMany({ where: own });
    await tx.curvePartner.createMany({
      data: partners.map((partner, ordinal) => ({ ...own, ...partner, ordinal })),
    });
    await tx.curveAction.createMany({
      data: actions.map((action, ordinal) => ({ ...own, ...action, ordinal })),
    });
    const { number, revision } = after;
    return {
      value: { id, number, revision },
      subjectId: facts.indicator.id,
      ...{ before, after: { ...after, partners, actions } },
    };
  },
});
