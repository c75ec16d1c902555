import { discardImport } from "@/features/measurement/import/commands/discard-import";
import { readImportFile } from "@/features/measurement/import/commands/read-import-file";
import { uploadImportFile } from "@/features/measurement/import/commands/upload-import-file";
import { importLimits } from "@/features/measurement/import/inputs";
import { bodyProblem, formOf, readBody } from "@/platform/http/body";
import { problemResponse, refusalResponse } from "@/platform/http/problem";
import { memberRoute, runForApi } from "@/platform/http/route";

const besideTheFile = 64 * 1024;

/** A file from the import page. Who sends it by hand is led on to its page; a program is told its id. */
export const POST = memberRoute(async (scope, request, { initiative = "" }) => {
  const wantsJson = request.headers.get("accept")?.includes("application/json") ?? false;
  const back = (path: string) =>
    new Response(null, {
      status: 303,
      headers: { location: `/w/${initiative}/measurement/import${path}` },
    });
  const body = await readBody(request, importLimits.bytes + besideTheFile);
  if (!body.ok) {
    if (wantsJson) return problemResponse(bodyProblem(body.reason));
    return back(`?problem=file_${body.reason}`);
  }
  const form = await formOf(body.bytes, request.headers.get("content-type"));
  const file = form?.get("file");
  if (!form || !(file instanceof File)) {
    if (wantsJson) return problemResponse(bodyProblem("cut_off"));
    return back("?problem=file_cut_off");
  }
  const told = (name: string) => String(form.get(name) ?? "") || undefined;
  const uploaded = await runForApi(uploadImportFile, scope, {
    ...{ fileName: file.name || "file", content: new Uint8Array(await file.arrayBuffer()) },
    ...{ byteLength: told("byteLength"), checksum: told("checksum") },
  });
  if (!uploaded.ok) {
    const { refusal } = uploaded;
    if (wantsJson || refusal.kind !== "invalid") return refusalResponse(refusal);
    return back(`?problem=${refusal.problems[0]?.key ?? "invalid"}`);
  }
  const { importRunId } = uploaded.value;
  const reading = told("reading");
  if (reading !== undefined) {
    const begun = await runForApi(readImportFile, scope, { importRunId, reading });
    if (!begun.ok) {
      // Nobody is led to this import: its file is not kept.
      await runForApi(discardImport, scope, { importRunId });
      return refusalResponse(begun.refusal);
    }
  }
  return wantsJson ? Response.json({ data: { importRunId } }) : back(`/${importRunId}`);
});
