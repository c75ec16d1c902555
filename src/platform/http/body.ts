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
