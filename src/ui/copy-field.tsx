"use client";

import { useState } from "react";
import { Button } from "./button";

type CopyFieldProps = { label: string; value: string; copy: string; copied: string };

/** A text to take along: selectable everywhere, and copied with one press where the browser can. */
export function CopyField({ label, value, copy, copied }: CopyFieldProps) {
  const [isCopied, setCopied] = useState(false);
  return (
    <label className="block text-sm">
      <span className="font-semibold">{label}</span>
      <span className="mt-1 flex flex-wrap gap-2">
        <input
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
          className="min-h-10 min-w-0 flex-1 rounded-md border border-line-strong bg-card px-3 font-mono text-xs"
        />
        <Button
          variant="secondary"
          onClick={async () => {
            await navigator.clipboard.writeText(value);
            setCopied(true);
          }}
        >
          <span aria-live="polite">{isCopied ? copied : copy}</span>
        </Button>
      </span>
    </label>
  );
}
