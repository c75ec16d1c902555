import { command, ungated } from "@/platform/command/command";
import { newId } from "@/platform/ids";
import { oneIndicator } from "../facts";
import { StateStatusInput } from "../inputs";

/** M16: states an indicator's status by hand, with the reason and the date, which are shown beside it. */
export const stateStatus = command({
  permission: "status.state",
  input: StateStatusInput,
  facts: oneIndicator,
  gate: ungated,
  async apply({ tx, scope, facts, input, now }) {
    const { initiativeId } = scope;
    await tx.manualStatus.updateMany({
      where: { initiativeId, indicatorId: facts.id, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    const after = await tx.manualStatus.create({
      data: {
        ...{ initiativeId, id: newId(), indicatorId: facts.id, status: input.status },
        ...{ reason: input.reason, statedOn: new Date(input.statedOn) },
      },
    });
    return { value: { id: after.id }, subjectId: facts.id, before: null, after };
  },
});
