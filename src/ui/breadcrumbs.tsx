import Link from "next/link";

/** A step on the way to this page. */
export type Breadcrumb = { readonly label: string; readonly href: string };

type BreadcrumbsProps = { label: string; items: readonly Breadcrumb[] };

/** The way to this page, which is the chain itself: outcome, strategy, indicator. */
export function Breadcrumbs({ label, items }: BreadcrumbsProps) {
  return (
    <nav aria-label={label} className="text-sm text-soft">
      <ol className="flex flex-wrap gap-x-1.5">
        {items.map((item) => (
          <li key={item.href} className="flex min-h-6 items-center gap-x-1.5">
            <Link href={item.href} className="hover:text-ink hover:underline">
              {item.label}
            </Link>
            <span aria-hidden>›</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
