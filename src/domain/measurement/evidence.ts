/** M4: the address at which evidence can be read, and the name of its place. */
export type EvidenceLink = { readonly href: string; readonly host: string };

/** M4: the address that a source is, where it is one of the web; a source in words, or of another kind of address, is none. */
export function linkIn(source: string): EvidenceLink | null {
  const text = source.trim();
  if (!/^https?:\/\/[^\s]+$/i.test(text) || !URL.canParse(text)) return null;
  const { href, host } = new URL(text);
  return { href, host };
}
