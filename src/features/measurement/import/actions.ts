"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { mayEver } from "@/domain/access/policy";
import { currentInitiativeScope, type InitiativeScope } from "@/platform/access/scope";
import { run } from "@/platform/command/pipeline";
import { type FormReply, refusalReply } from "@/platform/http/form-action";
import { isOwnOrigin } from "@/platform/http/origin";
import { importObservations } from "./commands/import-observations";
import type { RefusedRow } from "./facts";
import { getImportPreview } from "./queries/import-preview";

type ImportReply = {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly isDryRun: boolean;
  readonly refusals: readonly (Omit<RefusedRow, "key"> & { readonly reason: string })[];
};

async function inWords(refusals: readonly RefusedRow[]): Promise<ImportReply["refusals"]> {
  const t = await getTranslations("refusals.problems");
  return refusals.map(({ key, ...row }) => ({ ...row, reason: t(key, { column: row.column }) }));
}

async function dryRun(
  scope: InitiativeScope,
  content: Uint8Array,
): Promise<FormReply<ImportReply>> {
  const { headProblem, refusals, ...counts } = await getImportPreview(scope, content);
  const t = await getTranslations("refusals");
  if (headProblem) {
    const message = t(`problems.${headProblem.key}`, { column: headProblem.column });
    return { status: "refused", message, problems: [{ path: "file", message }], values: {} };
  }
  const value = { ...counts, isDryRun: true, refusals: await inWords(refusals) };
  return { status: "done", message: t("dry_run"), value };
}

/** A file from the import form: read once, then only looked at (dry run) or imported. */
export async function importFileAction(
  _state: FormReply<ImportReply>,
  data: FormData,
): Promise<FormReply<ImportReply>> {
  const slug = String(data.get("initiative") ?? "");
  const scope = isOwnOrigin(await headers()) ? await currentInitiativeScope(slug) : null;
  if (!scope) return refusalReply({ kind: "not_found" }, slug, data);
  if (!mayEver(scope.actor, importObservations.permission)) {
    return refusalReply({ kind: "forbidden", key: importObservations.permission }, slug, data);
  }
  const file = data.get("file");
  if (!(file instanceof File) || file.size === 0) {
    const problems = [{ path: "file", key: "required" }];
    return refusalReply({ kind: "invalid", problems }, slug, data);
  }
  const content = new Uint8Array(await file.arrayBuffer());
  if (data.get("step") === "dry_run") return dryRun(scope, content);
  const reply = await run(importObservations, scope, {
    ...{ content, fileName: file.name, mode: data.get("mode") },
    reportsBecome: data.get("reportsBecome"),
  });
  if (!reply.ok) return refusalReply(reply.refusal, slug, data);
  const { created, changed, unchanged, refused, refusals } = reply.value;
  const t = await getTranslations("done");
  refresh();
  return {
    status: "done",
    message: t("imported"),
    value: {
      ...{ created, changed, unchanged, refused, isDryRun: false },
      refusals: await inWords(refusals),
    },
  };
}
