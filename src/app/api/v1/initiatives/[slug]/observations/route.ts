import { discardImport } from "@/features/measurement/import/commands/discard-import";
import { readImportFile } from "@/features/measurement/import/commands/read-import-file";
import { uploadImportFile } from "@/features/measurement/import/commands/upload-import-file";
import { importLimits, readObservationList } from "@/features/measurement/import/inputs";
import { listImportRefusals } from "@/features/measurement/import/queries/import-refusals";
import { getImportRun } from "@/features/measurement/import/queries/import-run";
import type { InitiativeScope } from "@/platform/access/scope";
import { bodyProblem, readBody } from "@/platform/http/body";
import { problemResponse, refusalResponse } from "@/platform/http/problem";
import { runForApi, tokenRoute } from "@/platform/http/route";

/** The bytes of a tidy file: the body itself, or a JSON list put into that form. */
function contentOf(type: string, bytes: Uint8Array): Uint8Array | Response {
  if (type.startsWith("text/csv")) return bytes;
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    const title = "The body is neither text/csv nor JSON in UTF-8.";
    return problemResponse({ type: "/problems/not-json", title, status: 400 });
  }
  const list = readObservationList(json);
  return list.ok ? list.content : refusalResponse({ kind: "invalid", problems: list.problems });
}

const patience = { milliseconds: 20_000, between: 100 } as const;

/** Waits a while for an import to end by itself; a long one is answered as accepted, and asked for later. */
async function settledRun(scope: InitiativeScope, importRunId: string) {
  const until = performance.now() + patience.milliseconds;
  for (;;) {
    const run = await getImportRun(scope, { importRunId });
    if (!run.isUnderWay || performance.now() > until) return run;
    await new Promise((resolve) => setTimeout(resolve, patience.between));
  }
}

/** What came of an import: its figures and refused rows, or the rows and columns for which all of it was refused. */
async function answerOf(
  scope: InitiativeScope,
  { importRunId, slug, isDryRun }: { importRunId: string; slug: string; isDryRun: boolean },
) {
  const run = await settledRun(scope, importRunId);
  const { refusals } = await listImportRefusals(scope, { importRunId });
  const { created, changed, unchanged, refused, state, failure, differing, held } = run;
  if (failure) {
    const path = failure.column ? `columns.${failure.column}` : "file";
    return refusalResponse({ kind: "invalid", problems: [{ path, key: failure.key }] });
  }
  const wasHeld = !isDryRun && !run.isUnderWay && state === "read" && refused > 0;
  if (wasHeld) {
    const problems = refusals.map(({ line, column, key }) => ({
      path: `rows.${line}${column ? `.${column}` : ""}`,
      key,
    }));
    return refusalResponse({ kind: "invalid", problems });
  }
  const counts = { created, changed, unchanged, refused, differing, held };
  const data = { importRunId, state, ...counts, refusals };
  const location = `/api/v1/initiatives/${slug}/imports/${importRunId}`;
  return Response.json(
    { data },
    run.isUnderWay ? { status: 202, headers: { location } } : { status: 200 },
  );
}

/** Takes a tidy file or a JSON list in: read and judged (`dryRun=true`), and else written as soon as it is read. */
export const POST = tokenRoute(async (scope, request, { slug = "" }) => {
  const body = await readBody(request, importLimits.bytes);
  if (!body.ok) return problemResponse(bodyProblem(body.reason));
  const content = contentOf(request.headers.get("content-type") ?? "", body.bytes);
  if (content instanceof Response) return content;
  const address = new URL(request.url).searchParams;
  const sent = await runForApi(uploadImportFile, scope, { content, fileName: "API" });
  if (!sent.ok) return sent;
  const { importRunId } = sent.value;
  const wanted = {
    mode: address.get("mode") ?? "all_or_nothing",
    reportsBecome: address.get("reportsBecome") ?? "draft",
    splitNote: address.get("splitNote") ?? "",
  };
  const isDryRun = address.get("dryRun") === "true";
  const begun = await runForApi(readImportFile, scope, {
    importRunId,
    ...(isDryRun ? {} : { onward: wanted }),
  });
  if (begun.ok) return answerOf(scope, { importRunId, slug, isDryRun });
  // Nobody is told of this import: its file is not kept.
  await runForApi(discardImport, scope, { importRunId });
  return begun;
});
