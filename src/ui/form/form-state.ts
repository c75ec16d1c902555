import { createContext, use } from "react";

/** What a form's action answered: the same shape as the reply of platform/http/form-action. */
export type FormState<Value = unknown> =
  | { readonly status: "idle" }
  | {
      readonly status: "refused";
      readonly message: string;
      readonly problems: readonly { readonly path: string; readonly message: string }[];
      readonly conditions?: readonly {
        readonly text: string;
        readonly met: boolean;
        readonly href?: string;
      }[];
      readonly values: Readonly<Record<string, string | string[]>>;
    }
  | { readonly status: "done"; readonly message?: string; readonly value?: Value };

/** The words a form itself says. */
export type FormWords = {
  readonly optional: string;
  readonly met: string;
  readonly missing: string;
  readonly fix: string;
};

type FormContextValue = {
  readonly id: string;
  readonly state: FormState;
  readonly isPending: boolean;
  readonly words: FormWords;
};

/** What the fields of a form know of it. */
export const FormContext = createContext<FormContextValue>({
  id: "form",
  state: { status: "idle" },
  isPending: false,
  words: { optional: "", met: "", missing: "", fix: "" },
});

type FieldState = {
  readonly id: string;
  readonly problem: string | undefined;
  readonly typed: string | string[] | undefined;
};

/** A field's id, what is wrong with it, and what was typed into it before the form was refused. */
export function useField(name: string): FieldState {
  const { id, state } = use(FormContext);
  const path = name.endsWith("[]") ? name.slice(0, -2) : name;
  const isRefused = state.status === "refused";
  return {
    id: `${id}-${path.replaceAll(/[^\w-]/g, "-")}`,
    problem: isRefused
      ? state.problems.find((problem) => problem.path === path)?.message
      : undefined,
    typed: isRefused ? state.values[name] : undefined,
  };
}
