import { environment } from "@/platform/env";

/**
 * Whether a changing request comes from our own pages: its Origin is the configured address, and
 * the browser does not call it cross-site. Next lets an absent Origin through and trusts forwarded
 * hosts; this does neither. `Sec-Fetch-Site: same-origin` stands in where a browser sends no Origin.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  if (origin === null) return site === "same-origin";
  return ownOrigins().has(origin);
}

function ownOrigins(): ReadonlySet<string> {
  const configured = new URL(environment().APP_URL);
  const origins = new Set([configured.origin]);
  // On the machine itself both names of the loopback address are the same place.
  if (configured.hostname === "127.0.0.1" || configured.hostname === "localhost") {
    for (const host of ["127.0.0.1", "localhost"]) {
      origins.add(`${configured.protocol}//${host}${configured.port ? `:${configured.port}` : ""}`);
    }
  }
  return origins;
}
