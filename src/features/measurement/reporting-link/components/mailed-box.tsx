"use client";

import type { ReactNode } from "react";
import { classNames } from "@/ui/class-names";
import { controlAttributes, controlLook } from "@/ui/form/control-look";
import { useField } from "@/ui/form/form-state";

type MailedBoxProps = {
  name: string;
  label: ReactNode;
  /** What of the label only screen readers need: which row the box belongs to. */
  of: string;
  typed: string;
  isNumber?: boolean;
};

/** One box of the mailed form with its label above, and what is wrong with it between the two. */
export function MailedBox({ name, label, of, typed, isNumber = false }: MailedBoxProps) {
  const field = useField(name);
  return (
    <div className={isNumber ? "w-32 sm:w-40" : "max-w-prose"}>
      <label htmlFor={field.id} className="block text-sm font-semibold">
        {label}
        <span className="sr-only">: {of}</span>
      </label>
      {field.problem ? (
        <p id={`${field.id}-problem`} className="mt-0.5 max-w-xs text-sm font-medium text-danger">
          {field.problem}
        </p>
      ) : null}
      <input
        name={name}
        defaultValue={typed}
        autoComplete="off"
        inputMode={isNumber ? "decimal" : "text"}
        {...controlAttributes(field)}
        className={classNames("mt-1", controlLook, isNumber && "text-right tabular-nums")}
      />
    </div>
  );
}
