import type { ReactNode } from "react";

type DefinitionListProps = {
  items: readonly { readonly term: string; readonly description: ReactNode }[];
};

/** Terms with what they mean here: a passport, a set of facts. */
export function DefinitionList({ items }: DefinitionListProps) {
  return (
    <dl className="@container divide-y divide-line border-y border-line text-sm">
      {items.map(({ term, description }) => (
        <div key={term} className="grid gap-x-6 gap-y-0.5 py-2.5 @md:grid-cols-[11rem_1fr]">
          <dt className="text-soft">{term}</dt>
          <dd className="min-w-0">{description}</dd>
        </div>
      ))}
    </dl>
  );
}
