import { randomUUID } from "node:crypto";
import { NotFound } from "@/platform/access/query";
import {
  currentInitiativeScope,
  findInitiativeScope,
  type InitiativeScope,
} from "@/platform/access/scope";
import { userOfToken } from "@/platform/access/token-scope";
import { type Reply, run } from "@/platform/command/pipeline";

import { log } from "@/platform/log";
import { countUse, type Limit } from "@/platform/rate-limit";
import { workbookOf } from "@/platform/spreadsheet/write-workbook";
import { networkOf } from "./network";
import { isOwnOrigin } from "./origin";
import { problemResponse, refusalResponse } from "./problem";

/** The dynamic parts of a route's address. */
export type Params = Readonly<Record<string, string>>;

/** What Next calls for an address of the API. */
export type RouteHandler = (
  request: Request,
  context: { params: Promise<Params> },
) => Promise<Response>;

type Read = (request: Request, params: Params) => Promise<Response>;

/** A public address of the API: needs no sign-in, may be limited per network, answers in problems and never in stack traces. */
export function route(read: Read, limit?: Limit): RouteHandler {
  return guarded(async (request, params) => {
    const tooMany = limit ? await countUse(limit, networkOf(request.headers)) : null;
    return tooMany ? refusalResponse(tooMany) : read(request, params);
  });
}

type Write<Value> = (
  scope: InitiativeScope,
  request: Request,
  params: Params,
) => Promise<Response | Reply<Value>>;

/**
 * An address of the API that changes an initiative (`slug` in its path): a personal token proves
 * who asks, cookies are never looked at, so no other site can use it through a browser.
 */
export function tokenRoute<Value>(write: Write<Value>): RouteHandler {
  return guarded(async (request, params) => {
    const userId = await userOfToken(request.headers);
    if (userId === null) return unauthorized();
    const tooMany = await countUse("api-write", userId);
    if (tooMany) return refusalResponse(tooMany);
    const scope = await findInitiativeScope({ userId }, params.slug ?? "", "api");
    if (!scope) return refusalResponse({ kind: "not_found" });
    const answer = await write(scope, request, params);
    if (answer instanceof Response) return answer;
    return answer.ok ? Response.json({ data: answer.value }) : refusalResponse(answer.refusal);
  });
}

type OfMember = (scope: InitiativeScope, request: Request, params: Params) => Promise<Response>;

/**
 * An address for a member's own browser, for what is no page: a file up or down (`initiative` in its
 * path). The session proves who asks; what changes something must come from our own pages.
 */
export function memberRoute(handle: OfMember): RouteHandler {
  return guarded(async (request, params) => {
    if (request.method !== "GET" && !isOwnOrigin(request.headers)) {
      return refusalResponse({ kind: "forbidden", key: "cross_origin" });
    }
    const scope = await currentInitiativeScope(params.initiative ?? "");
    return scope ? handle(scope, request, params) : refusalResponse({ kind: "not_found" });
  });
}

/** A text as a file to keep: at hand, or made while it is sent. */
export function fileResponse(
  pieces: string | AsyncIterable<string>,
  contentType: string,
  fileName: string,
): Response {
  const headers = fileHeaders(contentType, fileName);
  if (typeof pieces === "string") return new Response(pieces, { headers });
  const text = pieces[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await text.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await text.return?.();
    },
  });
  return new Response(body, { headers });
}

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Rows as a workbook to keep; the columns named hold numbers. */
export async function workbookResponse(
  rows: readonly (readonly string[])[],
  name: string,
  numberColumns: readonly number[],
): Promise<Response> {
  const bytes = await workbookOf(rows, "observations", numberColumns);
  const body = new Uint8Array(bytes);
  return new Response(body, { headers: fileHeaders(workbookType, `${name}.xlsx`) });
}

function fileHeaders(contentType: string, fileName: string): Record<string, string> {
  return {
    "content-type": contentType,
    "content-disposition": `attachment; filename="${fileName.replaceAll(/[^\w.-]/g, "_")}"`,
    "cache-control": "no-store",
  };
}

function unauthorized(): Response {
  const problem = {
    type: "/problems/unauthorized",
    title: "Send a personal token: Authorization: Bearer tl_…",
    status: 401,
  };
  return problemResponse(problem, { "www-authenticate": "Bearer" });
}

/** Answers what fails in problems, never in stack traces. */
export function guarded(handle: Read): RouteHandler {
  return async (request, { params }) => {
    try {
      return await handle(request, await params);
    } catch (failure) {
      if (failure instanceof NotFound) return refusalResponse({ kind: "not_found" });
      const id = randomUUID();
      log().error({ err: failure, id, path: new URL(request.url).pathname }, "failed");
      const title = "Something went wrong on our side. Nothing was changed.";
      return problemResponse({ type: "/problems/internal", title, status: 500, detail: id });
    }
  };
}

/** Runs a command for an address of the API: the pipeline's own reply. */
export const runForApi = run;
