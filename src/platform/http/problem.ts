import type { Refusal } from "@/domain/kernel/refusal";
import { refusalStatus } from "@/domain/kernel/refusal";

/** The body of an error answer of the API (RFC 9457), naming the field or row at fault. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly errors?: readonly { readonly path: string; readonly key: string }[];
  readonly conditions?: readonly {
    readonly rule: string;
    readonly key: string;
    readonly met: boolean;
  }[];
};

/** An answer with `application/problem+json`. */
export function problemResponse(problem: Problem, headers: Record<string, string> = {}): Response {
  return Response.json(problem, {
    status: problem.status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      ...headers,
    },
  });
}

const titles: Readonly<Record<Refusal["kind"], string>> = {
  invalid: "The request has values that cannot be taken.",
  forbidden: "You may not do this.",
  not_found: "There is nothing here.",
  gate_closed: "Conditions of the workflow are not met yet.",
  conflict: "Somebody else changed this, or it exists already.",
  too_many: "Too many requests.",
};

/** A refusal of a command as an answer of the API. */
export function refusalResponse(refusal: Refusal): Response {
  const status = refusalStatus[refusal.kind];
  const problem: Problem = {
    type: `/problems/${refusal.kind.replaceAll("_", "-")}`,
    title: titles[refusal.kind],
    status,
    ...(refusal.kind === "invalid"
      ? { errors: refusal.problems.map(({ path, key }) => ({ path, key })) }
      : {}),
    ...(refusal.kind === "forbidden" || refusal.kind === "conflict" ? { detail: refusal.key } : {}),
    ...(refusal.kind === "gate_closed"
      ? { conditions: refusal.conditions.map(({ rule, key, met }) => ({ rule, key, met })) }
      : {}),
  };
  const retry: Record<string, string> =
    refusal.kind === "too_many" ? { "retry-after": String(refusal.retryAfterSeconds) } : {};
  return problemResponse(problem, retry);
}
