import { diffWordsWithSpace } from "diff";

type WordDiffProps = {
  before: string;
  after: string;
  /** What is said to those who do not see the strokes: "removed", "added". */
  words: { readonly removed: string; readonly added: string };
};

/** A text with what was taken out struck through and what came in marked, word by word. */
export function WordDiff({ before, after, words }: WordDiffProps) {
  let place = 0;
  const parts = diffWordsWithSpace(before, after).map((part) => {
    const key = `${place} ${part.added ? "in" : ""}${part.removed ? "out" : ""}`;
    place += part.value.length;
    return { ...part, key };
  });
  return (
    <span className="whitespace-pre-line">
      {parts.map(({ key, value, added, removed }) => {
        if (added) {
          return (
            <ins key={key} className="rounded-xs bg-accent/15 px-0.5 font-medium no-underline">
              <span className="sr-only">{words.added} </span>
              {value}
            </ins>
          );
        }
        if (removed) {
          return (
            <del key={key} className="px-0.5 text-soft decoration-danger">
              <span className="sr-only">{words.removed} </span>
              {value}
            </del>
          );
        }
        return <span key={key}>{value}</span>;
      })}
    </span>
  );
}
