import type { ReactNode } from "react";
import { type Breadcrumb, Breadcrumbs } from "./breadcrumbs";

type PageHeadProps = {
  title: string;
  lead?: ReactNode;
  breadcrumbs?: readonly Breadcrumb[];
  breadcrumbsLabel?: string;
  action?: ReactNode;
  meta?: ReactNode;
};

/** The head of every page: the way here, where we are, one sentence about it, one primary action. */
export function PageHead(props: PageHeadProps) {
  const { title, lead, breadcrumbs = [], breadcrumbsLabel = "", action, meta } = props;
  return (
    <header className="mb-8">
      {breadcrumbs.length > 0 ? <Breadcrumbs label={breadcrumbsLabel} items={breadcrumbs} /> : null}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-prose">
          <h1 className="font-serif text-2xl font-semibold tracking-tight sm:text-3xl">{title}</h1>
          {lead ? <p className="mt-2 text-soft">{lead}</p> : null}
        </div>
        {action ? <div className="flex flex-wrap gap-2 lg:shrink-0">{action}</div> : null}
      </div>
      {meta ? (
        <div className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">{meta}</div>
      ) : null}
    </header>
  );
}
