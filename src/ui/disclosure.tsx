import type { ReactNode } from "react";

type DisclosureProps = { summary: string; children: ReactNode; open?: boolean };

/** Something that is there when asked for; works without script, and prints open. */
export function Disclosure({ summary, children, open = false }: DisclosureProps) {
  return (
    <details open={open} className="group text-sm">
      <summary className="inline-flex min-h-6 items-center font-semibold text-accent hover:underline">
        {summary}
      </summary>
      <div className="mt-3">{children}</div>
    </details>
  );
}
