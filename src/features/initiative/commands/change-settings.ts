import { settingsOf, settingsProblems } from "@/domain/initiative/settings";
import type { FieldProblem } from "@/domain/kernel/refusal";
import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import type { Prisma } from "@/platform/db/generated/client";
import { ownInitiative } from "../facts";
import { ChangeSettingsInput } from "../inputs";

/** Changes the numbers in brackets by which an initiative's gates judge; what is not named stays. */
export const changeSettings = command({
  permission: "settings.change",
  input: ChangeSettingsInput,
  facts: ownInitiative,
  gate: ungated,
  async apply({ tx, scope, facts, input }) {
    const stored = typeof facts.settings === "object" ? facts.settings : {};
    const settings = { ...stored, ...input.settings };
    const problems = settingsProblems({ ...settingsOf(stored), ...input.settings });
    if (problems.length > 0) {
      const at = ({ path, ...problem }: FieldProblem) => ({ ...problem, path: `settings.${path}` });
      refuse({ kind: "invalid", problems: problems.map(at) });
    }
    await tx.initiative.update({
      where: { id: scope.initiativeId },
      data: { settings: settings as Prisma.InputJsonValue, version: { increment: 1 } }, // numbers and texts only
    });
    const before = { settings: facts.settings };
    return { value: { settings }, subjectId: scope.initiativeId, before, after: { settings } };
  },
});
