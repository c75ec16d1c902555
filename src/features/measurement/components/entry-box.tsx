"use client";

import type { ComponentProps } from "react";
import { controlAttributes, controlLook } from "@/ui/form/control-look";
import { useField } from "@/ui/form/form-state";

type EntryBoxProps = Omit<ComponentProps<"input">, "name"> & {
  name: string;
  label: string;
  /** What is wrong with what stands here now, while one types. */
  problem?: string | undefined;
  wide?: boolean;
};

/** One box of the entry grid. What the server said of it stands until it is typed into again. */
export function EntryBox({ name, label, problem, wide = false, ...rest }: EntryBoxProps) {
  const field = useField(name);
  const said = problem ?? field.problem;
  return (
    <span className={wide ? "mb-1 block min-w-48" : "inline-block w-32 align-top"}>
      <input
        name={name}
        aria-label={label}
        autoComplete="off"
        inputMode={wide ? "text" : "decimal"}
        {...controlAttributes({ id: field.id, problem: said })}
        {...rest}
        className={`${controlLook} ${wide ? "" : "text-right tabular-nums"}`}
      />
      {said ? (
        <span
          id={`${field.id}-problem`}
          className="mt-1 block max-w-56 text-xs font-medium text-danger"
        >
          {said}
        </span>
      ) : null}
    </span>
  );
}
