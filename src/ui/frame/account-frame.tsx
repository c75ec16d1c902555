import Link from "next/link";
import type { ReactNode } from "react";
import { SkipLink } from "./skip-link";

type AccountFrameProps = { product: string; skip: string; children: ReactNode };

/** The quiet frame around signing in and what belongs to it. */
export function AccountFrame({ product, skip, children }: AccountFrameProps) {
  return (
    <div className="mx-auto max-w-xl px-4 py-10 sm:py-16">
      <SkipLink>{skip}</SkipLink>
      <header className="mb-8">
        <Link href="/" className="font-serif text-lg font-semibold">
          {product}
        </Link>
      </header>
      <main id="content" tabIndex={-1} className="outline-none">
        {children}
      </main>
    </div>
  );
}
