import { command, ungated } from "@/platform/command/command";
import { refuse } from "@/platform/command/refuse";
import { newId } from "@/platform/ids";
import { templatesToDraft } from "../facts";
import { DraftFromTemplatesInput } from "../inputs";

/** Begins passports from templates; what is local, such as steward, baseline and targets, is left to be written. */
export const draftFromTemplates = command({
  permission: "template.draft",
  input: DraftFromTemplatesInput,
  facts: templatesToDraft,
  gate: ungated,
  async apply({ tx, scope, facts: { templates, taken }, input, now }) {
    if (taken.length > 0) {
      refuse({ kind: "invalid", problems: [{ path: "templateCodes", key: "templates_drafted" }] });
    }
    const [kind, id = null] = input.measures?.split(":") ?? [];
    const link = {
      outcomeId: kind === "outcome" ? id : null,
      strategyId: kind === "strategy" ? id : null,
      activityId: kind === "activity" ? id : null,
    };
    const isPerformance = kind === "strategy" || kind === "activity";
    const drafts = templates.map(({ set: _set, ...passport }) => ({
      ...{ ...passport, ...link, initiativeId: scope.initiativeId, id: newId(), createdAt: now },
      templateCode: passport.code,
      level: isPerformance ? ("performance" as const) : ("population" as const),
    }));
    await tx.indicator.createMany({ data: drafts });
    const ids = drafts.map((draft) => draft.id);
    const [subjectId = scope.initiativeId] = ids;
    return { value: { ids }, subjectId, before: null, after: { drafts } };
  },
});
