import { Check, Circle } from "lucide-react";
import Link from "next/link";

/** One line of a checklist; the missing ones lead to where they can be mended. */
export type ChecklistLine = {
  readonly text: string;
  readonly met: boolean;
  readonly href?: string;
};

type ChecklistProps = {
  lines: readonly ChecklistLine[];
  /** The words for screen readers, and for the link of a missing line. */
  words: { readonly met: string; readonly missing: string; readonly fix: string };
};

/** Conditions, met or missing. The icon and the words say the same. */
export function Checklist({ lines, words }: ChecklistProps) {
  return (
    <ul className="space-y-2.5 text-sm">
      {lines.map((line) => (
        <li key={line.text} className="flex gap-2.5">
          {line.met ? (
            <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-achieved" />
          ) : (
            <Circle aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
          )}
          <span className={line.met ? "text-soft" : ""}>
            <span className="sr-only">{line.met ? words.met : words.missing}: </span>
            {line.text}
            {line.href ? (
              <>
                {" "}
                <Link
                  href={line.href}
                  className="font-semibold whitespace-nowrap text-accent underline"
                >
                  {words.fix}
                  <span className="sr-only">: {line.text}</span>
                </Link>
              </>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
