"use client";

import { useField } from "./form-state";
import type { Choice } from "./select";

type ChoicesProps = {
  name: string;
  label: string;
  choices: readonly (Choice & { readonly hint?: string })[];
  /** One answer, or several (then the name ends in []). */
  kind?: "one" | "several";
  chosen?: readonly string[];
  hint?: string;
};

/** Answers side by side: one of them, or any number. */
export function Choices({ name, label, choices, kind = "one", chosen = [], hint }: ChoicesProps) {
  const field = useField(name);
  const typed = field.typed === undefined ? chosen : [field.typed].flat();
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      aria-describedby={`${field.id}-hint ${field.id}-problem`}
      className="max-w-prose"
    >
      <legend className="text-sm font-semibold">{label}</legend>
      {hint ? (
        <p id={`${field.id}-hint`} className="mt-0.5 text-sm text-soft">
          {hint}
        </p>
      ) : null}
      {field.problem ? (
        <p id={`${field.id}-problem`} className="mt-1 text-sm font-medium text-danger">
          {field.problem}
        </p>
      ) : null}
      <div className="mt-2 space-y-1.5">
        {choices.map((choice) => (
          <label key={choice.value} className="flex min-h-7 items-start gap-2.5 text-sm">
            <input
              key={String(typed.includes(choice.value))}
              type={kind === "one" ? "radio" : "checkbox"}
              name={name}
              value={choice.value}
              defaultChecked={typed.includes(choice.value)}
              className="mt-0.5 size-4.5 shrink-0 accent-accent"
            />
            <span>
              {choice.label}
              {choice.hint ? <span className="block text-soft">{choice.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
