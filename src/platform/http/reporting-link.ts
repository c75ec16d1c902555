import { headers } from "next/headers";
import type { NamedReporterActor } from "@/domain/access/actor";
import { findReportingScope, type InitiativeScope } from "@/platform/access/scope";
import { countUse } from "@/platform/rate-limit";
import { formOf, readBody } from "./body";
import { formDataToInput } from "./form-data";
import { networkOf } from "./network";
import { guarded, type RouteHandler } from "./route";

/** The scope of a named person by link. */
export type LinkScope = InitiativeScope<NamedReporterActor>;

/** What a reporting link opens: the named person's scope, nothing, or for a while nothing more. */
export type OpenedLink =
  | { readonly scope: LinkScope }
  | { readonly scope: null; readonly isTooMany: boolean };

const tokenForm = /^[\w-]{43}$/;
const formBytes = 2_000_000;

/** Opens a reporting link for its page. Looking is limited for each network, so that nobody tries many. */
export async function openReportingLink(token: string): Promise<OpenedLink> {
  const tooMany = await countUse("reporting-link-network", networkOf(await headers()));
  if (tooMany) return { scope: null, isTooMany: true };
  const scope = tokenForm.test(token) ? await findReportingScope(token, "web") : null;
  return scope ? { scope } : { scope: null, isTooMany: false };
}

/** Sends the browser on to a page by reading it, so that "back" and "reload" send nothing again. */
function seeOther(path: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location: path, "cache-control": "no-store", "referrer-policy": "no-referrer" },
  });
}

type Outcome = { readonly outcome: string };

/**
 * The door of the form behind a reporting link. The secret in the body is all the proof there is: no
 * cookie is looked at, so no other site can use it through a browser that does not know the secret.
 * Answers with a redirect to the page of the link, which says what came of it.
 */
export function linkRoute(
  work: (scope: LinkScope, input: Readonly<Record<string, unknown>>) => Promise<Outcome>,
): RouteHandler {
  return guarded(async (request) => {
    const body = await readBody(request, formBytes);
    if (!body.ok) return seeOther("/report/unknown");
    // What is no form holds no secret either.
    const form = (await formOf(body.bytes, request.headers.get("content-type"))) ?? new FormData();
    const { token = "", ...input } = formDataToInput(form);
    if (typeof token !== "string" || !tokenForm.test(token)) return seeOther("/report/unknown");
    const page = `/report/${token}`;
    const tooMany = await countUse("reporting-link-network", networkOf(request.headers));
    if (tooMany) return seeOther(`${page}?outcome=wait`);
    const scope = await findReportingScope(token, "web");
    if (!scope) return seeOther(page);
    if (await countUse("reporting-link", scope.actor.reportingLinkId)) {
      return seeOther(`${page}?outcome=wait`);
    }
    const { outcome } = await work(scope, input);
    return seeOther(`${page}?outcome=${outcome}#summary`);
  });
}
