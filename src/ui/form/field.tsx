"use client";

import { type ReactNode, use } from "react";
import { classNames } from "../class-names";
import { FormContext, useField } from "./form-state";

type FieldProps = {
  name: string;
  label: string;
  hint?: ReactNode | undefined;
  optional?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** A label, what helps to fill it in, what is wrong with it, and the control itself. */
export function Field({ name, label, hint, optional = false, className, children }: FieldProps) {
  const { id, problem } = useField(name);
  const { words } = use(FormContext);
  return (
    <div className={classNames("max-w-prose", className)}>
      <label htmlFor={id} className="block text-sm font-semibold">
        {label}
        {optional ? <span className="font-normal text-soft"> ({words.optional})</span> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="mt-0.5 text-sm text-soft">
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p id={`${id}-problem`} className="mt-1 text-sm font-medium text-danger">
          {problem}
        </p>
      ) : null}
      <div className="mt-1.5">{children}</div>
    </div>
  );
}
