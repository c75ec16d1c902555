import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { indicatorOfConcern } from "../../facts";
import { WithdrawForecastInput } from "../inputs";

/** M17: takes people's own forecast back; the computed one shows again, and what was expected is kept (T4). */
export const withdrawForecast = command({
  permission: "forecast.withdraw",
  input: WithdrawForecastInput,
  facts: indicatorOfConcern,
  subject: ({ stakeholderId }) => ({ stakeholderId }),
  gate: ungated,
  async apply({ tx, scope, facts, now }) {
    const { initiativeId } = scope;
    const before = await tx.indicatorForecast.findFirst({
      where: { initiativeId, indicatorId: facts.indicator.id, endedAt: null },
    });
    if (!before) refuse({ kind: "conflict", key: "wrong_state" });
    const after = await tx.indicatorForecast.update({
      where: { initiativeId_id: { initiativeId, id: before.id } },
      data: { endedAt: now },
    });
    return { value: { id: before.id }, subjectId: facts.indicator.id, before, after };
  },
});
