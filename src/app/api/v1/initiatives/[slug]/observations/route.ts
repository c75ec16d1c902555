import { importObservations } from "@/features/measurement/import/commands/import-observations";
import { importLimits, readObservationList } from "@/features/measurement/import/inputs";
import { getImportPreview } from "@/features/measurement/import/queries/import-preview";
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

export const POST = tokenRoute(async (scope, request) => {
  const body = await readBody(request, importLimits.bytes);
  if (!body.ok) return problemResponse(bodyProblem(body.reason));
  const content = contentOf(request.headers.get("content-type") ?? "", body.bytes);
  if (content instanceof Response) return content;
  const address = new URL(request.url).searchParams;
  if (address.get("dryRun") === "true") {
    const { headProblem, ...preview } = await getImportPreview(scope, content);
    if (!headProblem) return Response.json({ data: preview });
    const { column, key } = headProblem;
    return refusalResponse({ kind: "invalid", problems: [{ path: `columns.${column}`, key }] });
  }
  return runForApi(importObservations, scope, {
    ...{ content, fileName: "API", mode: address.get("mode") ?? "all_or_nothing" },
    reportsBecome: address.get("reportsBecome") ?? "draft",
  });
});
