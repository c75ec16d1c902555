import type { z } from "zod";
import type { InitiativeScope } from "@/platform/access/scope";
import { found } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";
import type { DraftFromTemplatesInput } from "./inputs";
import { indicatorTemplates } from "./words";

/** The templates that are meant, and which of their codes an indicator has already. */
export async function templatesToDraft(
  tx: Transaction,
  { initiativeId }: InitiativeScope,
  { templateCodes, measures }: z.output<typeof DraftFromTemplatesInput>,
) {
  const [kind, id = ""] = measures?.split(":") ?? [];
  const where = { initiativeId_id: { initiativeId, id } };
  if (kind === "outcome") found(await tx.outcome.findUnique({ where }));
  if (kind === "strategy") found(await tx.strategy.findUnique({ where }));
  if (kind === "activity") found(await tx.activity.findUnique({ where }));
  const templates = [...new Set(templateCodes)].map((code) =>
    found(indicatorTemplates.find((one) => one.code === code)),
  );
  const taken = await tx.indicator.findMany({
    where: { initiativeId, code: { in: templates.map(({ code }) => code) } },
    select: { code: true },
  });
  return { templates, taken };
}
