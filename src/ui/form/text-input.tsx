"use client";

import type { ComponentProps } from "react";
import { classNames } from "../class-names";
import { controlAttributes, controlLook } from "./control-look";
import { Field } from "./field";
import { useField } from "./form-state";

type TextInputProps = Omit<ComponentProps<"input">, "name" | "id"> & {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
};

/** One line of text, a number, a date, an address or a password, with its label. */
export function TextInput({ name, label, hint, optional, className, ...rest }: TextInputProps) {
  const field = useField(name);
  const typed = typeof field.typed === "string" ? field.typed : undefined;
  return (
    <Field {...{ name, label, hint, optional, className }}>
      <input
        name={name}
        {...controlAttributes(field)}
        {...rest}
        defaultValue={typed ?? rest.defaultValue}
        className={classNames(controlLook, rest.inputMode === "decimal" && "tabular-nums")}
      />
    </Field>
  );
}
