import type { ReactNode } from "react";
import { SkipLink } from "./skip-link";

type PublicFrameProps = {
  words: { readonly skip: string; readonly navigation: string };
  head: ReactNode;
  navigation: readonly { readonly href: string; readonly label: string }[];
  footer: ReactNode;
  children: ReactNode;
};

/** The frame around what everybody may read: like a newspaper, a name above and an imprint below. */
export function PublicFrame({ words, head, navigation, footer, children }: PublicFrameProps) {
  return (
    <>
      <SkipLink>{words.skip}</SkipLink>
      <header className="border-b border-line">
        <div className="mx-auto flex max-w-wide flex-wrap items-center justify-between gap-x-8 gap-y-1 px-4 py-3 sm:px-8">
          <div className="font-serif text-lg font-semibold">{head}</div>
          <nav aria-label={words.navigation}>
            <ul className="-mx-2 flex flex-wrap text-sm text-soft">
              {navigation.map(({ href, label }) => (
                <li key={href}>
                  <a
                    href={href}
                    className="inline-flex min-h-8 items-center px-2 hover:text-ink hover:underline"
                  >
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto max-w-page px-4 py-10 outline-none sm:px-8"
      >
        {children}
      </main>
      <footer className="mt-10 border-t border-line">
        <div className="mx-auto max-w-page px-4 py-8 text-sm text-soft sm:px-8">{footer}</div>
      </footer>
    </>
  );
}
