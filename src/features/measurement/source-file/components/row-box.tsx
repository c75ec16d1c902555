"use client";

import { useEffect, useId, useState } from "react";

type RowBoxProps = { label: string; hint: string; value: string; onSettle: (text: string) => void };

/** A box for rows or a period, taken when one leaves it. */
export function RowBox({ label, hint, value, onSettle }: RowBoxProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <div className="text-sm">
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      <p id={`${id}-hint`} className="mt-0.5 text-soft">
        {hint}
      </p>
      <input
        id={id}
        aria-describedby={`${id}-hint`}
        className="mt-1.5 block min-h-10 w-full rounded-md border border-line-strong bg-card px-3 text-base sm:text-sm"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => typed !== value && onSettle(typed)}
      />
    </div>
  );
}
