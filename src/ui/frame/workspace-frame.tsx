import type { ReactNode } from "react";
import { RailLink } from "./rail-link";
import { SkipLink } from "./skip-link";

/** A place of the workspace. */
export type Place = {
  readonly href: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly exact?: boolean;
};

type WorkspaceFrameProps = {
  words: { readonly skip: string; readonly navigation: string; readonly quickNavigation: string };
  head: ReactNode;
  /** Groups of places; a line is drawn between two groups. */
  places: readonly (readonly Place[])[];
  bar: readonly Place[];
  account: ReactNode;
  notice?: ReactNode;
  children: ReactNode;
};

/** The frame around work: the places on the left (below, on a phone), who I am above. */
export function WorkspaceFrame(props: WorkspaceFrameProps) {
  const { words, head, places, bar, account, notice, children } = props;
  return (
    <div className="lg:grid lg:min-h-dvh lg:grid-cols-[14.5rem_minmax(0,1fr)]">
      <SkipLink>{words.skip}</SkipLink>
      <aside className="hidden border-r border-line lg:block print:hidden">
        <div className="sticky top-0 flex max-h-dvh flex-col gap-4 overflow-y-auto px-3 py-6">
          <div className="px-3">{head}</div>
          <nav aria-label={words.navigation}>
            {places.map((group, index) => (
              <ul
                key={group[0]?.href}
                className={index > 0 ? "mt-3 border-t border-line pt-3" : ""}
              >
                {group.map((place) => (
                  <li key={place.href}>
                    <RailLink href={place.href} icon={place.icon} exact={place.exact ?? false}>
                      {place.label}
                    </RailLink>
                  </li>
                ))}
              </ul>
            ))}
          </nav>
        </div>
      </aside>
      <div className="min-w-0 pb-20 lg:pb-0">
        <header>
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line px-4 py-2.5 sm:px-8 lg:justify-end lg:border-0 lg:pt-5 lg:pb-0 print:hidden">
            <div className="lg:hidden">{head}</div>
            {account}
          </div>
          {notice}
        </header>
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto max-w-wide px-4 py-6 outline-none sm:px-8"
        >
          {children}
        </main>
      </div>
      <nav
        aria-label={words.quickNavigation}
        className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-card lg:hidden print:hidden"
      >
        <ul className="grid auto-cols-fr grid-flow-col">
          {bar.map((place) => (
            <li key={place.href}>
              <RailLink
                layout="bar"
                href={place.href}
                icon={place.icon}
                exact={place.exact ?? false}
              >
                {place.label}
              </RailLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
