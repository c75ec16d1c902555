"use client";

import type { ComponentProps } from "react";
import { classNames } from "../class-names";
import { controlAttributes, controlLook } from "./control-look";
import { Field } from "./field";
import { useField } from "./form-state";

type TextAreaProps = Omit<ComponentProps<"textarea">, "name" | "id"> & {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
};

/** Several lines of text; grows with what is written. */
export function TextArea({ name, label, hint, optional, className, ...rest }: TextAreaProps) {
  const field = useField(name);
  const typed = typeof field.typed === "string" ? field.typed : undefined;
  return (
    <Field {...{ name, label, hint, optional, className }}>
      <textarea
        name={name}
        rows={3}
        {...controlAttributes(field)}
        {...rest}
        defaultValue={typed ?? rest.defaultValue}
        className={classNames(controlLook, "field-sizing-content max-h-96")}
      />
    </Field>
  );
}
