/**
 * The network a request comes from, as far as limits need it. Next puts the peer's address, or
 * what a trusted proxy in front says, first into `x-forwarded-for`.
 */
export function networkOf(headers: Headers): string {
  return headers.get("x-forwarded-for")?.split(",")[0]?.trim() || "unknown";
}
