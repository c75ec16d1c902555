import type { Problem } from "./problem";

/** A body that was read whole, or the reason why not. */
export type Body =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: "too_large" | "cut_off" };

/**
 * Reads a request's body up to a limit in bytes, never more: a declared length over the limit is
 * refused unread, an undeclared one as soon as it passes it. A body shorter than declared was cut
 * off on its way and is refused too.
 */
export async function readBody(request: Request, maximumBytes: number): Promise<Body> {
  const declared = request.headers.get("content-length");
  if (declared !== null && Number(declared) > maximumBytes)
    return { ok: false, reason: "too_large" };
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > maximumBytes) return { ok: false, reason: "too_large" };
    parts.push(part);
  }
  if (declared !== null && size < Number(declared)) return { ok: false, reason: "cut_off" };
  return { ok: true, bytes: Buffer.concat(parts) };
}

/** The fields of a form that was read whole, or null: it broke off before its end mark, or is no form at all. */
export async function formOf(
  bytes: Uint8Array,
  contentType: string | null,
): Promise<FormData | null> {
  const headers = { "content-type": contentType ?? "" };
  try {
    return await new Response(new Uint8Array(bytes), { headers }).formData();
  } catch {
    return null;
  }
}

type JsonBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: Problem };

const reasons = {
  too_large: { status: 413, title: "The body is too large." },
  cut_off: { status: 400, title: "The body was cut off on its way. Send it again." },
} as const;

/** Why a body was not read, as an answer of the API. */
export function bodyProblem(reason: "too_large" | "cut_off"): Problem {
  return { type: `/problems/${reason.replaceAll("_", "-")}`, ...reasons[reason] };
}

/** Reads a request's body as JSON up to a limit in bytes; anything else is a problem to answer with. */
export async function readJson(request: Request, maximumBytes: number): Promise<JsonBody> {
  const body = await readBody(request, maximumBytes);
  if (!body.ok) return { ok: false, problem: bodyProblem(body.reason) };
  try {
    return {
      ok: true,
      value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body.bytes)),
    };
  } catch {
    const title = "The body is not JSON in UTF-8.";
    return { ok: false, problem: { type: "/problems/not-json", title, status: 400 } };
  }
}
