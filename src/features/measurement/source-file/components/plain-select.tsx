"use client";

import type { ReactNode } from "react";

type PlainSelectProps = {
  label: string;
  value: string;
  onPick: (value: string) => void;
  children: ReactNode;
  hint?: string;
  isLabelHidden?: boolean;
};

/** A choice that changes the reading at once, not when the form is sent. */
export function PlainSelect(props: PlainSelectProps) {
  const { label, value, onPick, children, hint, isLabelHidden = false } = props;
  const look =
    "block min-h-10 w-full rounded-md border border-line-strong bg-card px-3 text-base font-normal sm:text-sm";
  return (
    <label className="block text-sm font-semibold">
      <span className={isLabelHidden ? "sr-only" : ""}>{label}</span>
      {hint ? <span className="mt-0.5 block font-normal text-soft">{hint}</span> : null}
      <select
        className={isLabelHidden ? look : `mt-1.5 ${look}`}
        value={value}
        onChange={({ target }) => onPick(target.value)}
      >
        {children}
      </select>
    </label>
  );
}
