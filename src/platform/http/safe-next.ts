/** Where to go after signing in: a path on this site, or the start page. No other site can be named. */
export function safeNext(next: unknown): string {
  if (typeof next !== "string" || !next.startsWith("/") || /^\/[/\\]|[\\\n\r\t]/.test(next)) {
    return "/w";
  }
  return next;
}
