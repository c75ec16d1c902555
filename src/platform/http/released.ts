/**
 * An answer from a release: it may be kept, but asked again each time, and the hash of its content
 * spares the body where the reader has it already.
 */
export function releasedResponse(
  request: Request,
  body: string,
  contentType: string,
  contentHash: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const etag = `"${contentHash}"`;
  const kept = {
    etag,
    "cache-control": "public, max-age=0, must-revalidate",
    "access-control-allow-origin": "*",
    ...headers,
  };
  const known = request.headers.get("if-none-match")?.split(/\s*,\s*/) ?? [];
  if (known.some((tag) => tag.replace(/^W\//, "") === etag)) {
    return new Response(null, { status: 304, headers: kept });
  }
  return new Response(body, { headers: { "content-type": contentType, ...kept } });
}
