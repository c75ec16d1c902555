import { type NextRequest, NextResponse } from "next/server";
import { findNewestRelease } from "@/features/publication/queries/public-release";
import { findRenderedPage, newNonce, nonceOfFirstRendering } from "@/platform/http/rendered-once";

// React's development build and the reload socket need more than production does.
const isDevelopment = process.env.NODE_ENV === "development";

function policyWith(nonce: string, isEmbed: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    // What is made to stand in other people's pages may; everything else never.
    `frame-ancestors ${isEmbed ? "*" : "'none'"}`,
  ].join("; ");
}

/** The initiative of a page that shows nothing but its newest release, where a browser asks for the page itself. */
function initiativeOfRelease({ method, nextUrl, headers }: NextRequest): string | null {
  // React's own navigation asks the same address for something else, and never for text/html.
  const isPage = method === "GET" && headers.get("accept")?.includes("text/html");
  if (!isPage || nextUrl.search !== "" || isDevelopment) return null;
  return /^\/(?:embed\/)?i\/([^/]+)(?:\/|$)/.exec(nextUrl.pathname)?.[1] ?? null;
}

/** A page of the newest release, rendered once for all its readers (a release never changes). */
async function releasedPage(request: NextRequest, nonce: string) {
  const slug = initiativeOfRelease(request);
  // A database that is away is the page's to tell.
  const release = slug && (await findNewestRelease(slug).catch(() => null));
  return release ? findRenderedPage(release.releaseId, request.nextUrl.pathname, nonce) : null;
}

/** Every page gets its own nonce; only scripts that carry it run. Nothing is authorised here. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const firstNonce = nonceOfFirstRendering(request.headers);
  const nonce = firstNonce ?? newNonce();
  const policy = policyWith(nonce, request.nextUrl.pathname.startsWith("/embed/"));
  const kept = firstNonce === null ? await releasedPage(request, nonce) : null;
  if (kept) {
    return new NextResponse(kept.html, {
      headers: { ...kept.headers, "content-security-policy": policy },
    });
  }
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  // Uploads must stay out: bodies over 10 MB are cut where the proxy matches.
  matcher: [{ source: "/((?!api/|_next/static|_next/image|favicon.svg).*)" }],
};
