"use client";

import { useField } from "./form-state";

type CheckboxProps = { name: string; label: string; hint?: string; defaultChecked?: boolean };

/** Yes or no. An empty value is sent for no, so that "no" can be told from "not asked". */
export function Checkbox({ name, label, hint, defaultChecked = false }: CheckboxProps) {
  const field = useField(name);
  const isChecked = field.typed === undefined ? defaultChecked : field.typed !== "";
  return (
    <div className="max-w-prose">
      <input type="hidden" name={name} value="" />
      <label className="flex min-h-7 items-start gap-2.5 text-sm">
        <input
          key={String(isChecked)}
          id={field.id}
          type="checkbox"
          name={name}
          value="true"
          defaultChecked={isChecked}
          className="mt-0.5 size-4.5 shrink-0 accent-accent"
        />
        <span>
          {label}
          {hint ? <span className="block text-soft">{hint}</span> : null}
        </span>
      </label>
    </div>
  );
}
