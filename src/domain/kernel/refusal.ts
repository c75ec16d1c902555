import type { Condition } from "./gate";

/** What is wrong with one field of an input: the field's path ("targets.0.value") and a message key. */
export type FieldProblem = {
  readonly path: string;
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
};

/**
 * The closed list of reasons for which the server expects to refuse something. A refusal is a value:
 * it says what to do, and people read its sentence through its `key`. Everything else is thrown.
 */
export type Refusal =
  | { readonly kind: "invalid"; readonly problems: readonly FieldProblem[] }
  | { readonly kind: "forbidden"; readonly key: string }
  | { readonly kind: "not_found" }
  | { readonly kind: "gate_closed"; readonly conditions: readonly Condition[] }
  | {
      readonly kind: "conflict";
      readonly key: string;
      readonly values?: Readonly<Record<string, string | number>>;
    }
  | { readonly kind: "too_many"; readonly retryAfterSeconds: number };

/** The HTTP status that stands for each kind of refusal (architecture.md, "A change"). */
export const refusalStatus: Readonly<Record<Refusal["kind"], number>> = {
  invalid: 422,
  forbidden: 403,
  not_found: 404,
  gate_closed: 409,
  conflict: 409,
  too_many: 429,
};
