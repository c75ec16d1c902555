import { linkIn } from "@/domain/measurement/evidence";

/** Where a value can be read: as a link where it is an address, else as it was written. */
export function SourceText({ source }: { source: string }) {
  const link = linkIn(source);
  if (link === null) return <span className="break-words">{source}</span>;
  return (
    <a
      href={link.href}
      rel="noreferrer nofollow"
      target="_blank"
      className="font-medium break-all text-accent underline hover:text-accent-strong"
    >
      {link.host}
    </a>
  );
}
