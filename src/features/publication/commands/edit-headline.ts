import type { InitiativeScope } from "@/platform/access/scope";
import { command, ungated } from "@/platform/command/command";
import type { Transaction } from "@/platform/db/client";
import { EditHeadlineInput } from "../inputs";

async function presentHeadline(tx: Transaction, { initiativeId }: InitiativeScope) {
  return tx.initiative.findUniqueOrThrow({
    where: { id: initiativeId },
    select: { headline: true },
  });
}

/** Writes people's own headline for the public page, or takes it away so that the data speaks again. It shows with the next release. */
export const editHeadline = command({
  permission: "headline.edit",
  input: EditHeadlineInput,
  facts: presentHeadline,
  gate: ungated,
  async apply({ tx, scope, facts, input }) {
    const { initiativeId } = scope;
    await tx.initiative.update({
      where: { id: initiativeId },
      data: { headline: input.headline, version: { increment: 1 } },
    });
    const after = { headline: input.headline };
    return { value: after, subjectId: initiativeId, before: facts, after };
  },
});
