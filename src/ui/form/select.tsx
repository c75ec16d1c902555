"use client";

import type { ComponentProps } from "react";
import { controlAttributes, controlLook } from "./control-look";
import { Field } from "./field";
import { useField } from "./form-state";

/** An answer one can choose. */
export type Choice = { readonly value: string; readonly label: string };

type SelectProps = Omit<ComponentProps<"select">, "name" | "id" | "children"> & {
  name: string;
  label: string;
  choices: readonly Choice[];
  /** The first, empty line; without it the first choice stands. */
  none?: string;
  hint?: string;
  optional?: boolean;
};

/** One answer from a list. */
export function Select(props: SelectProps) {
  const { name, label, choices, none, hint, optional, className, ...rest } = props;
  const field = useField(name);
  const chosen = (typeof field.typed === "string" ? field.typed : undefined) ?? rest.defaultValue;
  return (
    <Field {...{ name, label, hint, optional, className }}>
      {/* A browser resets a select to what it was first given, so a new default needs a new select. */}
      <select
        key={String(chosen ?? "")}
        name={name}
        {...controlAttributes(field)}
        {...rest}
        defaultValue={chosen}
        className={controlLook}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        {choices.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}
