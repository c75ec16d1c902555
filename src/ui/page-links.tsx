import { ButtonLink } from "./button-link";

type PageLinksProps = {
  readonly words: { readonly pages: string; readonly first: string; readonly next: string };
  /** Null on the first page. */
  readonly first: string | null;
  /** Null on the last page. */
  readonly next: string | null;
};

/** The way through a long list, a page at a time: plain links, so that it works without script. */
export function PageLinks({ words, first, next }: PageLinksProps) {
  if (first === null && next === null) return null;
  return (
    <nav aria-label={words.pages} className="mt-6 flex flex-wrap gap-3">
      {first === null ? null : (
        <ButtonLink variant="secondary" href={first}>
          {words.first}
        </ButtonLink>
      )}
      {next === null ? null : (
        <ButtonLink variant="secondary" href={next}>
          {words.next}
        </ButtonLink>
      )}
    </nav>
  );
}
