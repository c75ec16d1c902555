"use client";

import { classNames } from "../class-names";
import { controlAttributes, controlLook } from "./control-look";
import { Field } from "./field";
import { useField } from "./form-state";

type FileInputProps = { name: string; label: string; accept: string; hint?: string };

/** A file from the person's own machine. */
export function FileInput({ name, label, accept, hint }: FileInputProps) {
  const field = useField(name);
  return (
    <Field {...{ name, label, hint }}>
      <input
        type="file"
        name={name}
        accept={accept}
        {...controlAttributes(field)}
        className={classNames(
          controlLook,
          "file:mr-3 file:rounded file:border-0 file:bg-accent-soft file:px-3 file:py-1 file:font-semibold file:text-accent",
        )}
      />
    </Field>
  );
}
