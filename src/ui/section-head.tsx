import type { ReactNode } from "react";
import { classNames } from "./class-names";

type SectionHeadProps = {
  title: string;
  id?: string;
  lead?: ReactNode;
  aside?: ReactNode;
  ruled?: boolean;
};

/** The head of a part of a page, in the serif of headlines; `ruled` draws the newspaper's heavy line. */
export function SectionHead({ title, id, lead, aside, ruled = false }: SectionHeadProps) {
  return (
    <div className={classNames("mb-4", ruled && "border-t-2 border-ink pt-4")}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={id} className="font-serif text-xl font-semibold">
          {title}
        </h2>
        {aside}
      </div>
      {lead ? <p className="mt-1 max-w-prose text-sm text-soft">{lead}</p> : null}
    </div>
  );
}
